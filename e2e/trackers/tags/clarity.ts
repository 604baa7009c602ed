// What www.clarity.ms serves as its tag: the recorder, with the settings of the site.

import { clarity } from 'clarity-js'

const ingest = new URL((document.currentScript as HTMLScriptElement).src).origin

clarity.start({ projectId: 'shop', upload: `${ingest}/collect`, track: true, content: true, delay: 100 })
