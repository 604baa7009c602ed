// The page that goes through the gate, in pieces. Knows nothing of who reads it.

const item = (index: number): string =>
  `<li class="card"><a href="/products/${index}"><img src="/images/${index}.webp" alt="Product ${index}" width="320" loading="lazy"><h3>Product ${index}</h3></a><p>Words about the product that say what it is made of &amp; who has made it; enough to read for a while.</p><button type="button" data-id="${index}" style="color: red">Buy</button></li>\n`

/** 100 KB: a shop with a tracker, a film, a script and a style of its own. */
export const gatePage: string = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="stylesheet" href="/a.css"><script async src="https://ads.example/tag.js"></script><script>${'function join(list) { return list.map((one) => one + "text").join() }\n'.repeat(130)}</script><style>${'.a > .b { color: red; background: url(/a.png) }\n'.repeat(100)}</style></head><body><ul>${Array.from({ length: 260 }, (_, index) => item(index)).join('')}</ul><iframe src="https://video.example/1"></iframe></body></html>`

/** The page as servers send it. */
export const gatePieces: readonly string[] = gatePage.match(/.{1,16384}/gs) ?? []
