// A suite starts a database and a Medusa of its own, which takes a while on a busy machine.
jest.setTimeout(240_000)
