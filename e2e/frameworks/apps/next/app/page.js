import Link from 'next/link'
import { Counter } from './counter'

export default function Page() {
  return (
    <main>
      <h1>Shop</h1>
      <script async src="https://ads.example/tag.js" />
      <script async src="/own.js" />
      {/* biome-ignore lint/performance/noImgElement: as vendors tell sites to write it */}
      <img src="https://ads.example/pixel.gif" alt="" />
      <Counter />
      <Link href="/slow">Slow</Link>
    </main>
  )
}
