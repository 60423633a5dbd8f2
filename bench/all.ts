// npm run bench: what was promised for 100,000 contacts, one bench after the other over the same base.
export const benches = ['./api.ts', './browser.ts', './import.ts', './leads.ts', './sales.ts']

for (const bench of benches) await import(bench)
