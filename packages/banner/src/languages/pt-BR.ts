// Brazilian Portuguese, for visitors. Plain words; nothing that flatters, urges or promises.

import type { BannerTexts } from '../banner-texts.ts'

const texts: BannerTexts = {
  title: 'Podemos usar cookies?',
  intro:
    '{controller} pede sua permissão para armazenar e ler dados no seu navegador, por exemplo com cookies. Nada do que segue acontece se você não aceitar:',
  necessary: 'Aquilo sem o qual o site não funciona está sempre ativo.',
  withdrawal: 'Você pode alterar ou revogar sua escolha a qualquer momento em “{reopen}”, em todas as páginas.',
  thirdParties: 'Terceiros que receberiam dados: {count}',
  gpc: 'Sua oposição é respeitada: seu navegador envia o sinal Global Privacy Control, por isso continua desativado: {categories}.',
  acceptAll: 'Aceitar tudo',
  rejectAll: 'Rejeitar tudo',
  preferences: 'Preferências',
  privacyPolicy: 'Política de privacidade',
  cookiePolicy: 'Política de cookies',
  saved: 'Sua escolha foi salva.',
  'again.title': 'Algo mudou desde a sua escolha',
  'again.intro':
    '{controller} pede novamente sua permissão para armazenar e ler dados no seu navegador, para o que desde então é novo ou diferente. Suas outras escolhas permanecem como estão.',
  'again.accept': 'Aceitar',
  'again.reject': 'Rejeitar',
  reopen: 'Configurações de cookies',
  'embed.receives': 'Se você exibir, {provider} receberá dados sobre sua visita.',
  'embed.unlisted': 'Retido: o site não informou quem fornece este conteúdo.',
  'embed.once': 'Exibir desta vez',
  'embed.always': 'Exibir sempre',
  'embed.category': 'Permitir “{category}”',
  'embed.more': 'Preferências',
  'embed.open': 'Exibir “{name}” …',
  'category.necessary.name': 'Necessários',
  'category.necessary.description': 'Fazem o site funcionar, por exemplo o login e a memorização desta escolha.',
  'category.functional.name': 'Funcionais',
  'category.functional.description': 'Adicionam extras como vídeos, mapas e configurações salvas.',
  'category.analytics.name': 'Estatística',
  'category.analytics.description': 'Mede como o site é usado.',
  'category.marketing.name': 'Marketing',
  'category.marketing.description': 'Exibe publicidade com base no que você faz aqui e em outros sites, e mede seu efeito.',
}

export default texts
