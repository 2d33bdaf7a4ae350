export { accountFields, fieldLists } from "../sheets/own-template/template-fields";
