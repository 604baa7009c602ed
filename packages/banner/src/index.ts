// What a build needs to know about the first layer; nothing here touches a DOM.

export { type BannerData, bannerDataOf } from './banner-data.ts'
export type { BannerTexts } from './banner-texts.ts'
export { directionOf } from './direction-of.ts'
export { gpcCategoriesOf } from './gpc-categories-of.ts'
export { type Language, languages } from './languages.ts'
export { lookOf } from './look-of.ts'
export { type PlaceholderData, type PlaceholderWords, placeholderDataOf } from './placeholder-data.ts'
export { type ReopenData, reopenDataOf } from './reopen-data.ts'
export { say } from './say.ts'
export { thirdPartiesOf } from './third-parties-of.ts'
