import Link from 'next/link'
import Script from 'next/script'
import { Suspense } from 'react'
import { Counter } from '../counter'

export const dynamic = 'force-dynamic'

/** Tags in every place where sites have them, as they are written for React; `https://ads.example` is asked for all they load. */
export default function Page() {
  return (
    <main>
      <h1>Films</h1>
      <link rel="stylesheet" href="https://ads.example/plain.css" />
      <link rel="stylesheet" href="https://ads.example/first.css" precedence="default" />
      <section>
        <iframe title="Film" src="https://ads.example/film" width="320" height="240" />
        <p>Code that a page is about: import film from 'https://ads.example/film.js'</p>
      </section>
      <p>
        {/* biome-ignore lint/performance/noImgElement: as vendors tell sites to write it */}
        <img src="https://ads.example/where.svg" alt="Where we are" width="200" height="100" />
      </p>
      <script async src="https://ads.example/async.js" />
      <script src="https://ads.example/classic.js" />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: an inline script of a vendor */}
      <script dangerouslySetInnerHTML={{ __html: "document.cookie = '_ad=inline'" }} />
      <Script src="https://ads.example/after.js" />
      <Suspense fallback={<p>Soon</p>}>
        <Later />
      </Suspense>
      <Counter />
      <Link href="/film">One of them</Link>
    </main>
  )
}

async function Later() {
  await new Promise((done) => setTimeout(done, 50))
  return (
    <section>
      {/* biome-ignore lint/performance/noImgElement: as vendors tell sites to write it */}
      <img src="https://ads.example/late.gif" alt="" />
      <script async src="https://ads.example/late.js" />
    </section>
  )
}
