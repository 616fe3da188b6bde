/** The page's style and script; neither holds anything that comes from outside. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #18181b; --quiet: #6b7280; --paper: #fff; --line: #e4e4e7;
  --tint: #f4f4f5; --good: #15803d; --bad: #b91c1c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f4f4f5; --quiet: #a1a1aa; --paper: #18181b; --line: #3f3f46; --tint: #27272a;
    --good: #4ade80; --bad: #f87171; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.4rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
small, .quiet, header p { color: var(--quiet); font-weight: normal; }
header p { margin: 0 0 1rem; }
.bar { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; padding: .75rem 1rem;
  background: var(--tint); border-radius: .5rem; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .75rem; text-align: left; vertical-align: top; }
th { color: var(--quiet); font-weight: 500; background: var(--tint); }
tbody tr { border-top: 1px solid var(--line); }
code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.actions { text-align: right; white-space: nowrap; }
input, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line);
  border-radius: .375rem; padding: .2rem .6rem; }
button { cursor: pointer; }
button:hover { background: var(--tint); }
button:focus-visible, input:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
.good { color: var(--good); }
.bad { color: var(--bad); }
`

export const PAGE_SCRIPT = `
const live = document.getElementById("live")
const outcome = document.getElementById("outcome")
const quantity = document.getElementById("quantity")

function say(text, mood) {
  outcome.textContent = text
  outcome.className = mood
}

async function refresh() {
  const answer = await fetch(location.href)
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  const next = page.getElementById("live")
  if (next.innerHTML === live.innerHTML) return
  const { store, item, type } = document.activeElement?.dataset ?? {}
  live.replaceChildren(...next.childNodes)
  if (!item) return
  for (const button of live.querySelectorAll("button")) {
    const { dataset } = button
    if (dataset.store === store && dataset.item === item && dataset.type === type) button.focus()
  }
}

async function move(button) {
  const { store, item, type } = button.dataset
  button.disabled = true
  try {
    const answer = await fetch("/_simulator/stock-updates", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        store_id: store,
        external_id: item,
        movement_type: Number(type),
        quantity: quantity.value.trim(),
      }),
    })
    const result = await answer.json()
    if (!answer.ok) say(result.message, "bad")
    else if (result.webhook.delivered) say("Stock " + result.stock + ", webhook accepted.", "good")
    else {
      const reason = result.webhook.error ?? result.webhook.status + " " + result.webhook.response_body
      say("Stock " + result.stock + ", webhook not accepted: " + reason, "bad")
    }
  } finally {
    button.disabled = false
  }
  await refresh()
}

live.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-item]")
  if (button) move(button).catch((error) => say(String(error), "bad"))
})

setInterval(() => {
  if (!document.hidden) refresh().catch(() => say("The simulator does not answer.", "bad"))
}, 2000)
`
