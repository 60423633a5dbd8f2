// npm run bench: what was promised for 100,000 contacts, one bench after the other over the same base.
await import('./api.ts')
await import('./browser.ts')
await import('./import.ts')

export {}
