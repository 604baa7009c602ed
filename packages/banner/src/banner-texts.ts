// The texts of the first layer, the placeholder and the reopen button by key; what they say is in languages/.

type CategoryId = 'necessary' | 'functional' | 'analytics' | 'marketing'

/**
 * Every text of this package in one language. Words in braces are filled in when the site is built:
 * `{controller}`, `{count}`, `{reopen}`, `{categories}`, `{provider}`, `{category}`; `{name}` is, on the page.
 */
export type BannerTexts = Readonly<
  Record<
    | 'title'
    | 'intro'
    | 'necessary'
    | 'withdrawal'
    | 'thirdParties'
    | 'gpc'
    | 'acceptAll'
    | 'rejectAll'
    | 'preferences'
    | 'privacyPolicy'
    | 'cookiePolicy'
    | 'saved'
    | `again.${'title' | 'intro' | 'accept' | 'reject'}`
    | 'reopen'
    | 'embed.receives'
    | 'embed.unlisted'
    | 'embed.once'
    | 'embed.always'
    | 'embed.category'
    | 'embed.more'
    | 'embed.open'
    | `category.${CategoryId}.${'name' | 'description'}`,
    string
  >
>
