// A site with one of everything, where nothing has been granted yet.

import type { Rules } from '@askfirst/policy'
import type { Rewriting } from '../html/rewriting.ts'

/** For the site shop.example. */
export const sampleRules: Rules = {
  site: 'shop.example',
  categories: [
    ['analytics', 'aaaaaa'],
    ['marketing', 'mmmmmm', 1],
  ],
  services: [
    ['track', 1, /^(cdn\.example\/track)/s],
    ['cdn', -1, /^(cdn\.example\/)/s],
    ['matomo', 0, /^(stats\.shop\.example\/)/s],
    ['ads', 1, /^(([\w.-]+\.)?ads\.example\/)/s],
    ['video', 1, /^(video\.example\/)/s, 0],
  ],
  languages: [['en']],
}

/** Before any decision. */
export const sampleRewriting: Rewriting = {
  rules: sampleRules,
  states: { necessary: 'granted', cdn: 'granted' },
  base: 'https://www.shop.example/a/b',
  head: '<script>ours</script>',
}
