export { CsvError } from "./csv-error"
export { readRecords, type CsvRecord } from "./read-records"
export { writeRecords } from "./write-records"
