// Simplified Chinese, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: '我们可以使用 Cookie 吗？',
  intro: '{controller} 请求您允许在您的浏览器中存储和读取数据，例如通过 Cookie。未经您接受，以下各项均不会进行：',
  necessary: '网站运行所必需的内容始终启用。',
  withdrawal: '您可以随时在每个页面的“{reopen}”中更改或撤回您的选择。',
  thirdParties: '将会接收数据的第三方数量：{count}',
  gpc: '您的拒绝请求已得到尊重：您的浏览器发送了 Global Privacy Control 信号，因此以下各项保持关闭：{categories}。',
  acceptAll: '全部接受',
  rejectAll: '全部拒绝',
  preferences: '偏好设置',
  privacyPolicy: '隐私政策',
  cookiePolicy: 'Cookie 政策',
  saved: '您的选择已保存。',
  'again.title': '自您上次选择以来有所变更',
  'again.intro': '{controller} 就此后新增或变更的内容，再次请求您允许在您的浏览器中存储和读取数据。您的其他选择保持不变。',
  'again.accept': '接受',
  'again.reject': '拒绝',
  reopen: 'Cookie 设置',
  'embed.receives': '如果显示此内容，{provider} 将收到有关您此次访问的数据。',
  'embed.unlisted': '已拦截：网站未说明此内容由谁提供。',
  'embed.once': '仅显示此次',
  'embed.always': '始终显示',
  'embed.category': '允许“{category}”',
  'embed.more': '偏好设置',
  'embed.open': '显示“{name}”…',
  'category.necessary.name': '必要',
  'category.necessary.description': '使网站正常运行，例如登录和记住此选择。',
  'category.functional.name': '功能',
  'category.functional.description': '添加视频、地图和已保存的设置等附加内容。',
  'category.analytics.name': '分析',
  'category.analytics.description': '衡量网站的使用情况。',
  'category.marketing.name': '营销',
  'category.marketing.description': '根据您在本网站和其他网站上的行为展示广告，并衡量其效果。',
}

export default texts
