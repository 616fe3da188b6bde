/**
 * Computed outside this project with two tools that agreed on every line:
 * `printf '%s' '<text>' | openssl dgst -sha256 -hmac <secret>` and Python's `hmac` module.
 */
export interface SignatureVector {
  text: string
  signature: string
}

export const SECRET = "9468da7ccaed13055abcf183fb05c73e8cfc48c5"

/** The inputs on the vendor's page; there is nothing non-ASCII and no number, so four looks. */
export const VENDOR_URL = "localhost:8003/testurl"
export const VENDOR_VECTORS: readonly SignatureVector[] = [
  {
    text: String.raw`{"url":"localhost:8003/testurl","inventory_system_id":"3d40a24e-d570-4598-ae68-e20687edd1f9","store_id":"testst123","now":"2020-05-31 09:15:38"}`,
    signature: "94eb971800e504f4f8420b9b4acf8dea501a6d2e2c155548160072be441bf033",
  },
  {
    text: String.raw`{"url": "localhost:8003/testurl", "inventory_system_id": "3d40a24e-d570-4598-ae68-e20687edd1f9", "store_id": "testst123", "now": "2020-05-31 09:15:38"}`,
    signature: "322e2637eb8acd90ab655c5f25d43a727320c4061adf14b83b57feabb9850213",
  },
  {
    text: String.raw`{"url":"localhost:8003\/testurl","inventory_system_id":"3d40a24e-d570-4598-ae68-e20687edd1f9","store_id":"testst123","now":"2020-05-31 09:15:38"}`,
    signature: "aa2f80c2c241fec58aecad49b519b4063d5c9a18b5737bf4df39d650a51fe6e9",
  },
  {
    text: String.raw`{"url": "localhost:8003\/testurl", "inventory_system_id": "3d40a24e-d570-4598-ae68-e20687edd1f9", "store_id": "testst123", "now": "2020-05-31 09:15:38"}`,
    signature: "10123777ade61b61dcc32211653298beee22b2bb88ffaaa774eed7df12499bc2",
  },
]

/** A URL that has every look apart, and a store id that is a number: all sixteen. */
export const SIXTEEN_URL = "https://tienda.example/ñandú/😀/hook"
export const SIXTEEN_VECTORS: readonly SignatureVector[] = [
  {
    text: String.raw`{"url":"https://tienda.example/ñandú/😀/hook","inventory_system_id":"3d40a24e-d570-4598-ae68-e20687edd1f9","store_id":1,"now":"2020-05-31 09:15:38"}`,
    signature: "2a5833a26a457ca20574757c3308f9afb49faea1398e5062fcde8f3e362afa07",
  },
  {
    text: String.raw`{"url": "https://tienda.example/ñandú/😀/hook", "inventory_system_id": "3d40a24e-d570-4598-ae68-e20687edd1f9", "store_id": 1, "now": "2020-05-31 09:15:38"}`,
    signature: "0892cb8f91b8d0f3928605fd0259490903eebf351719a0373d2b6547dae216fc",
  },
  {
    text: String.raw`{"url":"https:\/\/tienda.example\/ñandú\/😀\/hook","inventory_system_id":"3d40a24e-d570-4598-ae68-e20687edd1f9","store_id":1,"now":"2020-05-31 09:15:38"}`,
    signature: "707923f5792d1e0ec223f2c36ffac539dbb8fa340048820a7e271e60d784cc39",
  },
  {
    text: String.raw`{"url": "https:\/\/tienda.example\/ñandú\/😀\/hook", "inventory_system_id": "3d40a24e-d570-4598-ae68-e20687edd1f9", "store_id": 1, "now": "2020-05-31 09:15:38"}`,
    signature: "2d4bf352a78f2ccdd95a802a80a42dc9433279ae505385482360a39c48b32ae9",
  },
  {
    text: String.raw`{"url":"https://tienda.example/\u00f1and\u00fa/\ud83d\ude00/hook","inventory_system_id":"3d40a24e-d570-4598-ae68-e20687edd1f9","store_id":1,"now":"2020-05-31 09:15:38"}`,
    signature: "3bb6f7f8fbc36175cf7f9133de256fc891ef3b3632166efa1226950a5c3b80de",
  },
  {
    text: String.raw`{"url": "https://tienda.example/\u00f1and\u00fa/\ud83d\ude00/hook", "inventory_system_id": "3d40a24e-d570-4598-ae68-e20687edd1f9", "store_id": 1, "now": "2020-05-31 09:15:38"}`,
    signature: "e4c287c25bf903d6e0ba8220ff20743681d1d9192afeac01deca434219c4fbe1",
  },
  {
    text: String.raw`{"url":"https:\/\/tienda.example\/\u00f1and\u00fa\/\ud83d\ude00\/hook","inventory_system_id":"3d40a24e-d570-4598-ae68-e20687edd1f9","store_id":1,"now":"2020-05-31 09:15:38"}`,
    signature: "3d0d43bde9e5023b54048d3d5ce7e5d32247a3818a7303ac06a035f2961daddc",
  },
  {
    text: String.raw`{"url": "https:\/\/tienda.example\/\u00f1and\u00fa\/\ud83d\ude00\/hook", "inventory_system_id": "3d40a24e-d570-4598-ae68-e20687edd1f9", "store_id": 1, "now": "2020-05-31 09:15:38"}`,
    signature: "d8672a980dc0b880d1e52d815ec333537642e4fb6ce3cefa8e2f8314cd6657ca",
  },
  {
    text: String.raw`{"url":"https://tienda.example/ñandú/😀/hook","inventory_system_id":"3d40a24e-d570-4598-ae68-e20687edd1f9","store_id":"1","now":"2020-05-31 09:15:38"}`,
    signature: "ab13a151d6bf6afbd331a043685ed9f639859e5aa9b94d83eb31b67d4957bb89",
  },
  {
    text: String.raw`{"url": "https://tienda.example/ñandú/😀/hook", "inventory_system_id": "3d40a24e-d570-4598-ae68-e20687edd1f9", "store_id": "1", "now": "2020-05-31 09:15:38"}`,
    signature: "40a961a94175a701f7d65ba95c82ccb95da728a5d6e51fca8d5c6b2ef585611d",
  },
  {
    text: String.raw`{"url":"https:\/\/tienda.example\/ñandú\/😀\/hook","inventory_system_id":"3d40a24e-d570-4598-ae68-e20687edd1f9","store_id":"1","now":"2020-05-31 09:15:38"}`,
    signature: "8a3fe0f165842162038cd9318df9c1e0a9008562065b9e855d9103e22af15652",
  },
  {
    text: String.raw`{"url": "https:\/\/tienda.example\/ñandú\/😀\/hook", "inventory_system_id": "3d40a24e-d570-4598-ae68-e20687edd1f9", "store_id": "1", "now": "2020-05-31 09:15:38"}`,
    signature: "0029e1fd91a5c002026a72250d5e00ff23d2ced2e2aa14ceb5e8eec8b94f07fb",
  },
  {
    text: String.raw`{"url":"https://tienda.example/\u00f1and\u00fa/\ud83d\ude00/hook","inventory_system_id":"3d40a24e-d570-4598-ae68-e20687edd1f9","store_id":"1","now":"2020-05-31 09:15:38"}`,
    signature: "b138e691002b29826eea3c130b96f09619aab7b8dd1bfc583ef45222c42025e7",
  },
  {
    text: String.raw`{"url": "https://tienda.example/\u00f1and\u00fa/\ud83d\ude00/hook", "inventory_system_id": "3d40a24e-d570-4598-ae68-e20687edd1f9", "store_id": "1", "now": "2020-05-31 09:15:38"}`,
    signature: "a3531e5a916833557820d979c6e49d0e76c7a209165316916d5b8714abd38bde",
  },
  {
    text: String.raw`{"url":"https:\/\/tienda.example\/\u00f1and\u00fa\/\ud83d\ude00\/hook","inventory_system_id":"3d40a24e-d570-4598-ae68-e20687edd1f9","store_id":"1","now":"2020-05-31 09:15:38"}`,
    signature: "80d043cca116d0d2616f1fbd3ad2fc3a86619cff171e5fcc3ae5b14ceecedb15",
  },
  {
    text: String.raw`{"url": "https:\/\/tienda.example\/\u00f1and\u00fa\/\ud83d\ude00\/hook", "inventory_system_id": "3d40a24e-d570-4598-ae68-e20687edd1f9", "store_id": "1", "now": "2020-05-31 09:15:38"}`,
    signature: "468c1534c38109fcb685041d4dca70539ac80d0fcd948b358afe0288d14e8545",
  },
]
