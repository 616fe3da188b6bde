/** What a person types in when listing a product; catalogue.ts makes variants, SKUs and stock of it. */
export interface ProductRow {
  title: string
  /** The beginning of its SKUs. */
  code: string
  category: string
  vendor: string
  collection?: string
  /** The unit its stock is counted in; null: nobody filled it in. Default: "un". */
  unit?: string | null
  /** The price of the only variant, in pesos per unit. */
  price?: number
  /** The first option: what each choice costs, in pesos per unit. */
  sizes?: Record<string, number>
  sizeTitle?: string
  /** The second option; it does not change the price. */
  flavours?: string[]
  flavourTitle?: string
  /** A kit: sold as one, kept in stock as its parts (SKU: how many). */
  parts?: Record<string, number>
  /** For services: no stock is kept, so nothing crosses to mipOS. */
  unmanaged?: boolean
  /** Made in the shop and never given a number. */
  withoutSku?: boolean
}

export const STOCK_LOCATIONS = [
  {
    name: "Tienda Centro",
    address: "Calle Madero 18",
    city: "Ciudad de México",
    postalCode: "06000",
  },
  {
    name: "Tienda Norte",
    address: "Av. Montevideo 240",
    city: "Ciudad de México",
    postalCode: "07730",
  },
] as const

export const VENDORS: Record<string, string> = {
  "finca-la-esperanza": "Finca La Esperanza",
  "molino-del-valle": "Molino del Valle",
  "aceites-san-jose": "Aceites San José",
  "especias-donia-lupe": "Especias Doña Lupe",
  "huerta-xochimilco": "Huerta Xochimilco",
  "lacteos-los-altos": "Lácteos Los Altos",
  "dulceria-la-nina": "Dulcería La Niña",
  "alfareria-oaxaca": "Alfarería Oaxaca",
  "bebidas-del-sureste": "Bebidas del Sureste",
}

export const CATEGORIES: Record<string, string> = {
  "cafe-y-te": "Café y té",
  abarrotes: "Abarrotes",
  "aceites-y-vinagres": "Aceites y vinagres",
  "especias-y-chiles": "Especias y chiles",
  "frutas-y-verduras": "Frutas y verduras",
  "quesos-y-cremeria": "Quesos y cremería",
  "dulces-y-chocolate": "Dulces y chocolate",
  bebidas: "Bebidas",
  cocina: "Cocina y utensilios",
}

export const COLLECTIONS: Record<string, string> = {
  "lo-mas-vendido": "Lo más vendido",
  "hecho-a-mano": "Hecho a mano",
  regalos: "Regalos",
}

/** Rows of one shelf share their category, and mostly their vendor. */
function shelf(
  category: string,
  vendor: string,
  rows: (Omit<ProductRow, "category" | "vendor"> & { vendor?: string })[]
): ProductRow[] {
  return rows.map((row) => ({ category, vendor, ...row }))
}

export const PRODUCT_ROWS: ProductRow[] = [
  ...shelf("cafe-y-te", "finca-la-esperanza", [
    {
      title: "Café de altura Chiapas",
      code: "CAF-CHI",
      collection: "lo-mas-vendido",
      sizes: { "250 g": 98, "500 g": 182, "1 kg": 339.5 },
      flavours: ["Grano", "Molido"],
      flavourTitle: "Molienda",
    },
    {
      title: "Café de olla",
      code: "CAF-OLL",
      sizes: { "250 g": 86, "500 g": 159 },
      flavours: ["Canela", "Piloncillo"],
    },
    { title: "Café verde a granel", code: "CAF-VER", unit: "kg", price: 210 },
    { title: "Té de manzanilla", code: "TE-MAN", sizes: { "20 sobres": 32.5, "50 sobres": 72 } },
    { title: "Té de jamaica y canela", code: "TE-JAM", price: 39 },
  ]),
  ...shelf("abarrotes", "molino-del-valle", [
    {
      title: "Frijol negro",
      code: "FRI-NEG",
      unit: "kg",
      price: 38.9,
      collection: "lo-mas-vendido",
    },
    { title: "Frijol peruano", code: "FRI-PER", unit: "kg", price: 44.5 },
    { title: "Arroz de Morelos", code: "ARR-MOR", unit: "kg", price: 29.9 },
    { title: "Lenteja", code: "LEN", unit: "kg", price: 33 },
    { title: "Garbanzo", code: "GAR", unit: "kg", price: 47 },
    {
      title: "Harina de maíz nixtamalizado",
      code: "HAR-MAI",
      sizes: { "1 kg": 22, "5 kg": 99 },
      flavours: ["Blanco", "Azul"],
      flavourTitle: "Maíz",
    },
    { title: "Avena en hojuela", code: "AVE", sizes: { "400 g": 24, "800 g": 43, "2 kg": 98 } },
    {
      title: "Quinoa andina",
      code: "QUI",
      sizes: { "250 g": 48, "500 g": 89 },
      flavours: ["Blanca", "Roja"],
    },
    { title: "Azúcar mascabado", code: "AZU-MAS", unit: "kg", price: 36 },
    { title: "Sal de Colima", code: "SAL-COL", sizes: { "500 g": 28, "1 kg": 49 } },
    {
      title: "Tostadas horneadas",
      code: "TOS",
      sizes: { "200 g": 26, "400 g": 46 },
      flavours: ["Natural", "Nopal", "Chipotle"],
    },
  ]),
  ...shelf("aceites-y-vinagres", "aceites-san-jose", [
    {
      title: "Aceite de oliva extra virgen",
      code: "ACE-OLI",
      sizes: { "250 ml": 118, "500 ml": 209, "1 l": 389 },
    },
    { title: "Aceite de aguacate", code: "ACE-AGU", sizes: { "250 ml": 105, "500 ml": 189 } },
    { title: "Aceite de ajonjolí a granel", code: "ACE-AJO", unit: "l", price: 178 },
    { title: "Vinagre de manzana a granel", code: "VIN-MAN", unit: "l", price: 42 },
    { title: "Vinagre de piña", code: "VIN-PIN", sizes: { "500 ml": 55, "1 l": 96 } },
    {
      title: "Extracto de vainilla de Papantla",
      code: "VAI-PAP",
      unit: "ml",
      price: 2.4,
      collection: "regalos",
    },
  ]),
  ...shelf("especias-y-chiles", "especias-donia-lupe", [
    { title: "Chile ancho", code: "CHI-ANC", unit: "kg", price: 240 },
    { title: "Chile guajillo", code: "CHI-GUA", unit: "kg", price: 215.5 },
    { title: "Chile piquín molido", code: "CHI-PIQ", unit: "g", price: 0.95 },
    { title: "Canela en raja", code: "CAN-RAJ", unit: "g", price: 0.68 },
    { title: "Comino entero", code: "COM", unit: "g", price: 0.32 },
    { title: "Orégano mexicano", code: "ORE", unit: "g", price: 0.27 },
    { title: "Achiote en pasta", code: "ACH", sizes: { "100 g": 21, "250 g": 44, "1 kg": 145 } },
    {
      title: "Mole en pasta",
      code: "MOL",
      collection: "lo-mas-vendido",
      sizes: { "250 g": 62, "500 g": 115, "1 kg": 215 },
      flavours: ["Negro", "Poblano", "Almendrado", "Verde", "Pipián"],
    },
    {
      title: "Salsa macha",
      code: "SAL-MAC",
      collection: "hecho-a-mano",
      sizes: { "150 ml": 79, "300 ml": 139 },
      flavours: ["Cacahuate", "Piñón", "Ajonjolí"],
    },
    { title: "Mezcla de la casa para adobo", code: "ADO", unit: null, price: 35, withoutSku: true },
  ]),
  ...shelf("frutas-y-verduras", "huerta-xochimilco", [
    { title: "Jitomate saladet", code: "JIT", unit: "kg", price: 27.8 },
    { title: "Aguacate Hass", code: "AGU", unit: "kg", price: 69.9, collection: "lo-mas-vendido" },
    { title: "Limón sin semilla", code: "LIM", unit: "kg", price: 31.5 },
    { title: "Nopal limpio", code: "NOP", unit: "kg", price: 38 },
    { title: "Plátano macho", code: "PLA", unit: "kg", price: 24.9 },
    { title: "Cilantro", code: "CIL", unit: null, price: 9.5 },
    { title: "Piña miel", code: "PIN", price: 42 },
  ]),
  ...shelf("quesos-y-cremeria", "lacteos-los-altos", [
    {
      title: "Queso Oaxaca",
      code: "QUE-OAX",
      unit: "kg",
      price: 169,
      collection: "lo-mas-vendido",
    },
    { title: "Queso Cotija añejo", code: "QUE-COT", unit: "kg", price: 228.75 },
    { title: "Queso panela", code: "QUE-PAN", sizes: { "200 g": 38, "400 g": 69 } },
    { title: "Crema de rancho", code: "CRE", unit: "l", price: 92 },
    {
      title: "Yogur bebible",
      code: "YOG",
      sizes: { "250 ml": 19, "1 l": 58 },
      flavours: ["Fresa", "Guayaba", "Mango", "Natural"],
    },
  ]),
  ...shelf("dulces-y-chocolate", "dulceria-la-nina", [
    {
      title: "Chocolate de mesa",
      code: "CHO-MES",
      collection: "hecho-a-mano",
      sizes: { "250 g": 68, "500 g": 126 },
      flavours: ["Canela", "Almendra", "Amargo"],
    },
    { title: "Cajeta quemada", code: "CAJ", sizes: { "300 g": 64, "660 g": 118 } },
    {
      title: "Mazapán",
      code: "MAZ",
      sizes: { "Caja de 12": 54, "Caja de 30": 122 },
      flavours: ["Clásico", "Cubierto"],
    },
    { title: "Palanqueta", code: "PAL", price: 14, flavours: ["Cacahuate", "Pepita", "Amaranto"] },
    { title: "Obleas con cajeta", code: "OBL", sizes: { "10 piezas": 36, "24 piezas": 79 } },
    { title: "Miel de azahar", code: "MIE", sizes: { "350 g": 89, "700 g": 165, "1 kg": 219 } },
    {
      title: "Caja de regalo Sabor de México",
      code: "REG-SAB",
      collection: "regalos",
      price: 279,
      parts: { "CAJ-300-G": 1, "CHO-MES-250-G-CANELA": 2 },
    },
  ]),
  ...shelf("bebidas", "bebidas-del-sureste", [
    { title: "Agua de horchata concentrada", code: "HOR", sizes: { "500 ml": 58, "1 l": 102 } },
    {
      title: "Agua mineral",
      code: "AGM",
      sizes: { "600 ml": 16, "2 l": 34 },
      flavours: ["Natural", "Limón", "Toronja"],
    },
    { title: "Jugo de caña a granel", code: "JUG-CAN", unit: "l", price: 48 },
    {
      title: "Tepache artesanal",
      code: "TEP",
      sizes: { "355 ml": 42, "1 l": 98 },
      flavours: ["Piña", "Jengibre", "Tamarindo"],
    },
  ]),
  ...shelf("cocina", "alfareria-oaxaca", [
    {
      title: "Molcajete de piedra",
      code: "MOC",
      sizes: { Chico: 420, Mediano: 590, Grande: 860 },
      sizeTitle: "Tamaño",
      collection: "hecho-a-mano",
    },
    {
      title: "Comal de barro",
      code: "COM-BAR",
      sizes: { "25 cm": 230, "35 cm": 340 },
      sizeTitle: "Tamaño",
    },
    {
      title: "Cazuela de barro negro",
      code: "CAZ",
      sizes: { "1 l": 310, "3 l": 545 },
      sizeTitle: "Tamaño",
      flavours: ["Lisa", "Calada"],
      flavourTitle: "Acabado",
    },
    { title: "Molinillo de madera", code: "MOI", price: 75, collection: "hecho-a-mano" },
    {
      title: "Prensa para tortillas",
      code: "PRE",
      sizes: { Hierro: 365, Aluminio: 248 },
      sizeTitle: "Material",
    },
    {
      title: "Juego para tortillas",
      code: "KIT-TOR",
      collection: "regalos",
      price: 549,
      parts: { "PRE-HIERRO": 1, "COM-BAR-25-CM": 1, "HAR-MAI-1-KG-AZUL": 2 },
    },
    { title: "Taller de cocina: moles de Oaxaca", code: "TAL-MOL", price: 950, unmanaged: true },
  ]),
]
