// The company's own script: remembers which offer was looked at, and shows it on the front page.
// It says nothing about consent: askfirst holds what it stores until "Recently viewed" is granted.

const key = 'nordlys_recent'

const looked = document.querySelector('[data-recent]')
if (looked) localStorage.setItem(key, looked.dataset.recent)

const recent = document.getElementById('recent')
const seen = localStorage.getItem(key)
if (recent && seen) {
  recent.querySelector('a').textContent = seen
  recent.hidden = false
}
