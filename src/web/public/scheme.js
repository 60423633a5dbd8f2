// Light or dark before the first paint, as the reader chose; the system decides where they did not.
;(function () {
  var chosen = localStorage.getItem('mantine-color-scheme-value')
  var dark = matchMedia('(prefers-color-scheme: dark)').matches
  var scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light'
  document.documentElement.dataset.mantineColorScheme = scheme
})()
