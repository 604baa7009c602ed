// Portuguese, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Podemos utilizar cookies?',
  intro:
    '{controller} pede a sua autorização para guardar e ler dados no seu navegador, por exemplo com cookies. Nada do seguinte acontece se não aceitar:',
  necessary: 'Aquilo sem o qual o site não funciona está sempre ativo.',
  withdrawal: 'Pode alterar ou retirar a sua escolha a qualquer momento em «{reopen}», em todas as páginas.',
  thirdParties: 'Terceiros que receberiam dados: {count}',
  gpc: 'A sua oposição é respeitada: o seu navegador envia o sinal Global Privacy Control, pelo que fica desativado: {categories}.',
  acceptAll: 'Aceitar tudo',
  rejectAll: 'Rejeitar tudo',
  preferences: 'Preferências',
  privacyPolicy: 'Política de privacidade',
  cookiePolicy: 'Política de cookies',
  saved: 'A sua escolha foi guardada.',
  'again.title': 'Algo mudou desde a sua escolha',
  'again.intro':
    '{controller} volta a pedir a sua autorização para guardar e ler dados no seu navegador, para o que desde então é novo ou diferente. As suas outras escolhas mantêm-se.',
  'again.accept': 'Aceitar',
  'again.reject': 'Rejeitar',
  reopen: 'Definições de cookies',
  'embed.receives': 'Se o mostrar, {provider} recebe dados sobre a sua visita.',
  'embed.unlisted': 'Retido: o site não indicou quem fornece este conteúdo.',
  'embed.once': 'Mostrar desta vez',
  'embed.always': 'Mostrar sempre',
  'embed.category': 'Permitir «{category}»',
  'embed.more': 'Preferências',
  'embed.open': 'Mostrar «{name}» …',
  'category.necessary.name': 'Necessários',
  'category.necessary.description': 'Fazem o site funcionar, por exemplo o início de sessão e a memorização desta escolha.',
  'category.functional.name': 'Funcionais',
  'category.functional.description': 'Acrescentam extras como vídeos, mapas e definições memorizadas.',
  'category.analytics.name': 'Estatística',
  'category.analytics.description': 'Mede como o site é utilizado.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description': 'Mostra publicidade com base no que faz aqui e noutros sites, e mede o seu efeito.',
}

export default texts
