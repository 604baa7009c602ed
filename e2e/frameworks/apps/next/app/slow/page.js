import { Suspense } from 'react'

export const dynamic = 'force-dynamic'

export default function Page() {
  return (
    <Suspense fallback={<p>Soon</p>}>
      <Later />
    </Suspense>
  )
}

async function Later() {
  await new Promise((done) => {
    globalThis.release = done
  })
  // biome-ignore lint/performance/noImgElement: as vendors tell sites to write it
  return <img src="https://ads.example/late.gif" alt="" />
}
