import { Counter } from '../counter'

/** What React inserts where a visitor steps from page to page. */
export default function Page() {
  return (
    <main>
      <h1>One film</h1>
      <link rel="stylesheet" href="https://ads.example/step.css" precedence="default" />
      <section>
        <iframe title="Step" src="https://ads.example/step" width="320" height="240" />
        <p>Below</p>
      </section>
      <script async src="https://ads.example/step.js" />
      <Counter />
    </main>
  )
}
