import { createHash } from "node:crypto"
import type { SimulatorStore } from "../fixture"
import type { JournalEntry } from "../journal/journal"
import type { Simulator } from "../simulator"
import { escapeHtml } from "./escape-html"
import type { ItemView } from "./item-view"
import { PAGE_SCRIPT, PAGE_STYLE } from "./page-assets"

const ITEMS_SHOWN = 100
const REQUESTS_SHOWN = 25

// Hashes and not nonces: the page replaces its content from a fresh copy of itself, whose nonce
// would be another.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(PAGE_STYLE)}'`,
  `script-src '${hashOf(PAGE_SCRIPT)}'`,
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ")

/** The page for people: stores with their stock, the last requests, buttons that sell and receive. */
export function renderPage(
  simulator: Simulator,
  search: string
): { html: string; contentSecurityPolicy: string } {
  const stores = simulator.fixture.stores.map((store) => renderStore(simulator, store, search))
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>mipOS simulator</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>mipOS simulator</h1>
<p>The inventory system's side. What you sell or receive here leaves as a signed webhook.</p>
<div class="bar">
<form method="get" action="/"><label>Find <input type="search" name="q" value="${escapeHtml(search)}" placeholder="name or external id"></label></form>
<label>Quantity <input id="quantity" inputmode="decimal" value="1" size="6"></label>
<output id="outcome" role="status"></output>
</div>
</header>
<main id="live">
${renderWebhooks(simulator)}
${stores.join("\n")}
${renderRequests(simulator.requests({ limit: REQUESTS_SHOWN }))}
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
  return { html, contentSecurityPolicy: CONTENT_SECURITY_POLICY }
}

function renderWebhooks(simulator: Simulator): string {
  const urls = simulator.webhooks().map(({ url }) => `<code>${escapeHtml(url)}</code>`)
  const faults = simulator.faults().length
  return `<p>Webhooks go to ${urls.join(", ") || "nobody: no URL is registered yet"}.${
    faults > 0 ? ` <strong>Faults in force: ${faults}.</strong>` : ""
  }</p>`
}

function renderStore(simulator: Simulator, store: SimulatorStore, search: string): string {
  const { items: shown, total } = simulator.searchItems(store.store_id, search, ITEMS_SHOWN)
  const count = shown.length < total ? `${shown.length} of ${total} items` : `${total} items`
  const rows = shown.map(renderItem).join("\n")
  return `<section>
<h2>${escapeHtml(store.name)} <small>${escapeHtml(store.store_id)} · in webhooks ${escapeHtml(store.pos_store_id)} · ${count}</small></h2>
${
  shown.length === 0
    ? `<p class="quiet">${total === 0 ? "Nothing has been synced to this store yet." : "No item fits."}</p>`
    : `<div class="scroll"><table><thead><tr><th>Item</th><th>External id</th><th>Unit</th><th>Supplier</th><th class="number">Cost</th><th class="number">Stock</th><th></th></tr></thead><tbody>
${rows}
</tbody></table></div>`
}
</section>`
}

function renderItem(item: ItemView): string {
  const data = `data-store="${escapeHtml(item.store_id)}" data-item="${escapeHtml(item.external_id)}"`
  const sku = typeof item.sku === "string" ? ` <small>${escapeHtml(item.sku)}</small>` : ""
  const name = escapeHtml(item.name)
  return `<tr><td>${name}${sku}</td><td><code>${escapeHtml(item.external_id)}</code></td><td>${escapeHtml(item.consumption_unit_name ?? "")}</td><td>${escapeHtml(item.supplier_name ?? "")}</td><td class="number">${escapeHtml(item.cost)}</td><td class="number"><strong>${escapeHtml(item.stock)}</strong></td><td class="actions"><button type="button" ${data} data-type="2" aria-label="Sell ${name}">Sell</button> <button type="button" ${data} data-type="1" aria-label="Receive ${name}">Receive</button></td></tr>`
}

function renderRequests(requests: JournalEntry[]): string {
  const rows = requests.reverse().map(renderRequest).join("\n")
  return `<section>
<h2>Last requests</h2>
${
  rows === ""
    ? `<p class="quiet">mipOS has not been called yet.</p>`
    : `<div class="scroll"><table><thead><tr><th>At</th><th>Request</th><th>Status</th><th>Answer</th></tr></thead><tbody>
${rows}
</tbody></table></div>`
}
</section>`
}

function renderRequest(entry: JournalEntry): string {
  const status = entry.dropped ? `dropped ${entry.dropped}` : String(entry.status ?? "…")
  const mood = entry.status !== null && entry.status < 300 ? "good" : "bad"
  const answer = entry.status === null ? "" : JSON.stringify(entry.response).slice(0, 300)
  return `<tr><td>${escapeHtml(entry.at.slice(11, 19))}</td><td><code>${escapeHtml(`${entry.method} ${entry.path}`)}</code></td><td class="${mood}">${escapeHtml(status)}</td><td><code>${escapeHtml(answer)}</code></td></tr>`
}

function hashOf(source: string): string {
  return `sha256-${createHash("sha256").update(source, "utf8").digest("base64")}`
}
