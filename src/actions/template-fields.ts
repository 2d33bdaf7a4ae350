export { accountFields, fieldLists, reviewFields } from "../sheets/own-template/template-fields";
