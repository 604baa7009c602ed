export default { skipProxyUrlNormalize: true, poweredByHeader: false }
