export { type HtmlRewriter, openHtmlRewriter, type Rewriting } from './rewrite-html.ts'
