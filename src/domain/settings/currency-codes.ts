/** Codes of ISO 4217 that stand in lists of customers, and are no words there. */
export const listedCurrencyCodes: readonly string[] = [
  ...["EUR", "USD", "GBP", "CHF", "JPY", "CNY", "BRL", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN"],
  ...["TWD", "PLN", "CZK", "HUF", "TRY", "INR", "RUB", "KRW", "ILS", "VND", "THB", "PHP", "NGN"],
  ...["UAH", "RON", "BGN", "SEK", "NOK", "DKK", "ISK", "ZAR", "AED", "SAR", "QAR", "KWD", "BHD"],
  ...["OMR", "JOD", "EGP", "MAD", "TND", "DZD", "KES", "GHS", "ARS", "CLP", "COP", "PEN", "UYU"],
  ...["BOB", "PYG", "IDR", "MYR", "PKR", "LKR", "BDT", "KZT", "GEL", "RSD", "HRK", "MKD", "ALL"],
];

/** Further ones that a company may work in. */
const furtherCodes: readonly string[] = [
  ...["AFN", "AMD", "AOA", "AWG", "AZN", "BAM", "BBD", "BIF", "BMD", "BND", "BSD", "BTN", "BWP"],
  ...["BYN", "BZD", "CDF", "CRC", "CUP", "CVE", "DJF", "DOP", "ERN", "ETB", "FJD", "FKP", "GIP"],
  ...["GMD", "GNF", "GTQ", "GYD", "HNL", "HTG", "IQD", "IRR", "JMD", "KGS", "KHR", "KMF", "KPW"],
  ...["KYD", "LAK", "LBP", "LRD", "LSL", "LYD", "MDL", "MGA", "MMK", "MNT", "MOP", "MRU", "MUR"],
  ...["MVR", "MWK", "MZN", "NAD", "NIO", "NPR", "PAB", "PGK", "RWF", "SBD", "SCR", "SDG", "SHP"],
  ...["SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "TJS", "TMT", "TOP", "TTD", "TZS"],
  ...["UGX", "UZS", "VES", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZMW", "ZWG"],
];

export const currencyCodes: readonly string[] = [...listedCurrencyCodes, ...furtherCodes];
