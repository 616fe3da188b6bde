import { isOnlyLocal } from "../admin/lib/local-address"

describe("an address", () => {
  it.each([
    "http://localhost:9000/hooks",
    "http://127.0.0.1/hooks",
    "http://192.168.1.20:9000/hooks",
    "https://10.0.0.4",
    "http://172.16.0.1",
    "http://shop.local/hooks",
    "http://[::1]:9000/hooks",
    "http://[fd00::1]/hooks",
  ])("%s is reached by nobody outside", (url) => {
    expect(isOnlyLocal(url)).toBe(true)
  })

  it.each([
    "https://shop.example.com/hooks",
    "https://172.32.0.1",
    "https://11.0.0.1",
    "https://localhost.example.com",
    "not an address",
    "",
  ])("%s may be reached, or is none", (url) => {
    expect(isOnlyLocal(url)).toBe(false)
  })
})
