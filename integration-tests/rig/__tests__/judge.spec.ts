import { judge, type Evidence, type Operation } from "../judge"

const operation = (given: Partial<Operation>): Operation => ({
  kind: "push",
  value: "1",
  sentAt: 1_000,
  lostAt: null,
  fault: "none",
  ...given,
})

const evidence = (given: Partial<Evidence>): Evidence => ({
  opening: "10",
  movedInMedusa: "0",
  movedAtMipos: "0",
  echoes: [],
  pushes: [],
  twins: "0",
  medusaStock: "10",
  agreedStock: "10",
  miposStock: "10",
  flagged: false,
  operations: [],
  ...given,
})

describe("the rig's judgement", () => {
  it("finds what both sides moved in all three numbers", () => {
    const verdict = judge(
      evidence({
        movedInMedusa: "2.5",
        movedAtMipos: "-1",
        medusaStock: "11.5",
        agreedStock: "11.50",
        miposStock: "11.5",
        operations: [
          operation({ kind: "sale", value: "-1" }),
          operation({ kind: "sync", value: "11.5" }),
        ],
      })
    )
    expect(verdict).toEqual({ outcome: "exact" })
  })

  it("calls equal and wrong wrong", () => {
    const verdict = judge(
      evidence({
        movedInMedusa: "2",
        miposStock: "10",
        operations: [operation({ kind: "sync", value: "10" })],
      })
    )
    expect(verdict).toEqual({ outcome: "wrong", why: "Medusa has 10 instead of 12" })
  })

  it("excuses a push that arrived after the statement that settled it, and only by what it moved", () => {
    const late = {
      movedInMedusa: "2",
      medusaStock: "12",
      agreedStock: "12",
      operations: [
        operation({ kind: "sync", value: "12", sentAt: 3_000 }),
        operation({ kind: "push", value: "2", lostAt: 2_000 }),
      ],
    }
    expect(judge(evidence({ ...late, miposStock: "14" }))).toEqual({
      outcome: "impossible",
      kind: "a push arrived after the statement that settled it",
      flagged: false,
      deviation: "2",
    })
    const [sync, push] = late.operations
    if (!sync || !push) throw new Error("no operations")
    const operations = [sync, push, operation({ kind: "push", value: "1", sentAt: 4_000 })]
    expect(judge(evidence({ ...late, miposStock: "15", operations })).outcome).toBe("wrong")
  })

  it("does not excuse what a call did that was never given up, or came in its order", () => {
    const sync = operation({ kind: "sync", value: "12", sentAt: 3_000 })
    const moved = { movedInMedusa: "2", medusaStock: "12", agreedStock: "12", miposStock: "14" }
    const answered = operation({ kind: "push", value: "2" })
    expect(judge(evidence({ ...moved, operations: [sync, answered] })).outcome).toBe("wrong")
    const inOrder = operation({ kind: "push", value: "2", lostAt: 3_500 })
    expect(judge(evidence({ ...moved, operations: [sync, inOrder] })).outcome).toBe("wrong")
  })

  it("excuses a sale that was taken for an echo, by exactly its quantity", () => {
    const taken = {
      movedAtMipos: "-2",
      echoes: ["-2"],
      pushes: ["3", "-2.0"],
      operations: [
        operation({ kind: "sale", value: "-2" }),
        operation({ kind: "sync", value: "10" }),
      ],
    }
    expect(judge(evidence(taken)).outcome).toBe("impossible")
    const [sale] = taken.operations
    const standing = { ...taken, miposStock: "8", operations: sale ? [sale] : [] }
    expect(judge(evidence(standing)).outcome).toBe("impossible")
    expect(judge(evidence({ ...taken, echoes: [] })).outcome).toBe("wrong")
  })

  it("does not excuse an echo without a push of its own", () => {
    const taken = {
      movedAtMipos: "-4",
      miposStock: "6",
      echoes: ["-2", "-2"],
      operations: [
        operation({ kind: "sale", value: "-2" }),
        operation({ kind: "sale", value: "-2" }),
      ],
    }
    expect(judge(evidence({ ...taken, pushes: ["-2", "-2"] })).outcome).toBe("impossible")
    expect(judge(evidence({ ...taken, pushes: ["-2", "2"] })).outcome).toBe("wrong")
  })

  it("excuses a sale that said the same as another one of its second, by exactly its quantity", () => {
    const sale = operation({ kind: "sale", value: "-1" })
    const receipt = operation({ kind: "sale", value: "1" })
    const sold = {
      movedAtMipos: "-1",
      miposStock: "9",
      flagged: true,
      operations: [sale, receipt, sale],
    }
    expect(judge(evidence({ ...sold, twins: "-1" }))).toMatchObject({
      outcome: "impossible",
      flagged: true,
    })
    expect(judge(evidence(sold)).outcome).toBe("wrong")
  })

  it("does not trust a record that leads elsewhere", () => {
    expect(judge(evidence({ miposStock: "11" })).outcome).toBe("wrong")
  })
})
