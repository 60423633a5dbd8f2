// What drops down stays in the landmark of the page that it belongs to, and is still not cut off by what scrolls.
export const inItsLandmark = { withinPortal: false, floatingStrategy: 'fixed' } as const
