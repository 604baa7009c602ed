// SHA-256 (FIPS 180-4), synchronous, for places that have neither Node nor a secure context.

/** The first 32 bits of the fractional parts of the n-th roots of the first primes: the standard's own constants, computed. */
function rootsOfPrimes(count: number, root: number): Uint32Array {
  const words = new Uint32Array(count)
  for (let candidate = 2, found = 0; found < count; candidate++) {
    let prime = true
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) prime = false
    if (prime) {
      const value = candidate ** (1 / root)
      words[found++] = (value - Math.floor(value)) * 2 ** 32
    }
  }
  return words
}

const initial = rootsOfPrimes(8, 2)
const rounds = rootsOfPrimes(64, 3)

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** The message behind its 1 bit, zeroes and 64-bit length, as big-endian words. */
function pad(message: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(padded.length - 4, message.length << 3)
  return view
}

/** The 32 bytes of the SHA-256 hash of `message`. */
export function sha256(message: Uint8Array): Uint8Array {
  const data = pad(message)
  const hash = Uint32Array.from(initial)
  const word = new Uint32Array(64)
  const at = (index: number): number => word[index] as number
  for (let block = 0; block < data.byteLength; block += 64) {
    for (let i = 0; i < 16; i++) word[i] = data.getUint32(block + i * 4)
    for (let i = 16; i < 64; i++) {
      const low = rotate(at(i - 15), 7) ^ rotate(at(i - 15), 18) ^ (at(i - 15) >>> 3)
      const high = rotate(at(i - 2), 17) ^ rotate(at(i - 2), 19) ^ (at(i - 2) >>> 10)
      word[i] = at(i - 16) + low + at(i - 7) + high
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
    for (let i = 0; i < 64; i++) {
      const choice = (e & f) ^ (~e & g)
      const majority = (a & b) ^ (a & c) ^ (b & c)
      const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (rounds[i] as number) + at(i)) | 0
      const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
    }
    ;[a, b, c, d, e, f, g, h].forEach((value, i) => {
      hash[i] = (hash[i] as number) + value
    })
  }
  const bytes = new DataView(new ArrayBuffer(32))
  hash.forEach((value, i) => {
    bytes.setUint32(i * 4, value)
  })
  return new Uint8Array(bytes.buffer)
}
