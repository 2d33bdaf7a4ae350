import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import en from "./en.json";

/** English is the only catalogue so far; another language is another file beside it. */
export function startTranslations(): i18n {
  const translations = i18next.createInstance();
  void translations.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    resources: { en: { translation: en } },
    // The catalogue is in the bundle: the first paint must not wait for a tick.
    initAsync: false,
    showSupportNotice: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
  return translations;
}
