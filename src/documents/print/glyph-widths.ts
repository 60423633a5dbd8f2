// How wide each character of fonts/NotoSans-Regular.ttf is, read from the font itself (its table hmtx).
/** Runs of characters that follow each other: the first one's code, then two digits of base 36 for each, in 1/1000 em. */
export const glyphWidths: readonly (readonly [number, string])[] = [
  [
    0x0020,
    '787hbchyfwn3kc698c8cfbfw7g8y7gacfwfwfwfwfwfwfwfwfwfw7g7gfwfwfwc2ozhri2hkkafgefk8kl9f7lh7ekp7l4lp' +
      'gtlphaf9fgkbgopugafqfw95ac95fwcc7tflh3dch3fo9kh3h67676eu76pzh6gth3h3bhdba1h6e4luepe6d2akfbakfw',
  ],
  [
    0x00a0,
    '787hfwfwfwfwfbe9g4n49xe5fw8yn4dwbwfw9q9q7thbi77g699qage5kplflpc2hrhrhrhrhrhrohhkfgfgfgfg9f9f9f9f' +
      'kal4lplplplplpfwlpkbkbkbkbfqgthjflflflflflflo0dcfofofofo76767676gth6gtgtgtgtgtfwgth6h6h6h6e6h3e6' +
      'hrflhrflhrflhkdchkdchkdchkdckah3kah5fgfofgfofgfofgfofgfok8h3k8h3k8h3k8h3klh6klh69f769f769f769f76' +
      '9f76h0ec7l76h7eueuek76ek76ek76ek7gek76l4h6l4h6l4h6j4l4h6lpgtlpgtlpgtpsqahabhhabhhabhf9dbf9dbf9db' +
      'f9dbfga1fga1fga1kbh6kbh6kbh6kbh6kbh6kbh6pulufqe6fqfwd2fwd2fwd292h3kah3h3hnh0hkhkdzkamih3h3gsfgkj' +
      'gcgdbik8fupy9o9fh7eu76f2sml4h6lqlsh4tvnhj1h3haf9dbfw9xa1g0a1fgloiqlqkbg0f2fwd2g8g8dudufug8dmcvgb' +
      '9cffec7hzwxcu5m5lqecspsaochrfl9f76lpgtkbh6kbh6kbh6kbh6kbh6fohrflhrfloho0k8h3k8h3h7eulpgtlpgtg8du' +
      '76zwxcu5k8h3q2idl4h6hsfloho0lpgthrflhrflfgfofgfo9f769f76lpgtlpgthabhhabhkbh6kbh6f9dbfga1fzdsklh6' +
      'klnzingkfwd2hrflfgfolpgtlpgtlpgtlpgtfqe6alkpas76r0r0hrhkdcekfgdbd2cgc4i2kbgxfgfo7l76lbh3habhfqe6',
  ],
  [
    0x1e00,
    'hrfli2h3i2h3i2h3hkdckah3kah3kah3kah3kah3fgfofgfofgfofgfofgfoef9kk8h3klh6klh6klh6klh6klh69f769f76' +
      'h7euh7euh7euek76ek76ek76ek76p7pzp7pzp7pzl4h6l4h6l4h6l4h6lpgtlpgtlpgtlpgtgth3gth3habhhabhhabhhabh' +
      'f9dbf9dbf9dbf9dbf9dbfga1fga1fga1fga1kbh6kbh6kbh6kbh6kbh6goe4goe4pulupulupulupulupulugaepgaepfqe6' +
      'fwd2fwd2fwd2h6a1lue6fr929292jpgshrflhrflhrflhrflhrflhrflhrflhrflhrflhrflhrflhrflfgfofgfofgfofgfo' +
      'fgfofgfofgfofgfo9f769f76lpgtlpgtlpgtlpgtlpgtlpgtlpgtlsh4lsh4lsh4lsh4lsh4kbh6kbh6loiqloiqloiqloiq' +
      'loiqfqe6fqe6fqe6fqe6lbeckdgggsed',
  ],
  [0x2010, '8y8yfwdwrsrs'],
  [0x2018, '4v4v6y4v9z9zbk9ze8e8ag'],
  [0x2026, 'lz'],
  [0x202f, '4mwp'],
  [0x2032, '6gbc'],
  [0x2039, '8m8m'],
  [0x20ac, 'fw'],
  [0x2116, 'sc'],
  [0x2122, 'lh'],
  [0x2212, 'fw'],
]
