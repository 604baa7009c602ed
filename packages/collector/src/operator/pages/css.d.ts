// `import css from './x.css?inline'`: the style sheet as one string, minified when it is bundled.

declare module '*.css?inline' {
  const css: string
  export default css
}
