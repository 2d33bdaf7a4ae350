/**
 * Headings as exports of Salesforce, HubSpot, Dynamics, SAP, Odoo, Sage, DATEV and others spell
 * them, with the field that each must mean within its kind; "-" where it must mean none.
 */
export const exportHeadings: Readonly<Record<string, string>> = {
  English: `
    Account ID: accounts.id; Account Name: accounts.name; Parent Account: accounts.parent;
    Account Owner: accounts.owner; Billing Country: accounts.region; Industry: accounts.industry;
    Number of Employees: accounts.employees; Annual Revenue: accounts.revenue;
    Customer Since: accounts.customerSince; Lifecycle Stage: accounts.status;
    Record ID: accounts.id; Company name: accounts.name; Company owner: accounts.owner;
    Country/Region: accounts.region; Parent Company: accounts.parent;
    Last Name: contacts.lastName; First Name: contacts.firstName; Job Title: contacts.title;
    E-Mail: contacts.email; Email Address: contacts.email; Last Activity Date: contacts.lastContact;
    Reports To: people.manager; Associated Company: contacts.account; Full Name: contacts.name;
    Opportunity Name: opportunities.name; Deal Name: opportunities.name; dealname: opportunities.name;
    Topic: opportunities.name; Potential Customer: opportunities.account;
    Est. Revenue: opportunities.amount; Est. Close Date: opportunities.expectedClose;
    Actual Close Date: opportunities.closed; Actual Revenue: opportunities.amount;
    Created On: opportunities.created; createdate: opportunities.created; Create Date: opportunities.created;
    closedate: opportunities.closed; Closing Date: opportunities.closed; dealstage: opportunities.stage;
    Deal Stage: opportunities.stage; Stage: opportunities.stage; Probability (%): opportunities.probability;
    Next Step: opportunities.nextStep; Expected Revenue: opportunities.amount;
    Expected Closing: opportunities.expectedClose; Opportunity Owner: opportunities.owner;
    Order Reference: orders.id; Order Date: orders.date; Invoice Date: orders.date; Net Amount: orders.amount;
    Untaxed Amount: orders.amount; Salesperson: orders.owner; Customer: orders.account; Currency: orders.currency;
    Sold-to Party: orders.account; Sales Document: orders.id; Net Value: orders.amount;
    Order ID: orderLines.order; Product ID: orderLines.product; SKU: orderLines.product; Unit Price: orderLines.price;
    Qty: orderLines.quantity; QUANTITYORDERED: orderLines.quantity; Discount %: orderLines.discount;
    Line Total: orderLines.amount; Fiscal Quarter: revenue.period; Gross Profit: revenue.margin;
    Ticket ID: tickets.id; Case Number: tickets.id; Case ID: tickets.id; Date/Time Opened: tickets.opened;
    Date/Time Closed: tickets.closed; Priority: tickets.priority; CSAT: tickets.satisfaction;
    Likelihood to recommend: surveys.recommend; NPS (0-10): surveys.recommend; Response date: surveys.date;
    Subscription ID: subscriptions.id; mrr_amount: subscriptions.mrr; Contract End Date: subscriptions.end;
    Seats: subscriptions.seats; Churn Date: churn.date; Reason for leaving: churn.reason; reason_code: churn.reason;
    Product Family: products.line; List Price: products.price; Product Code: products.id; Employee ID: people.id;
    Employee Name: people.name; Sales Region: people.region; Manager: people.manager;
    Cost Price: -; Unit Cost: -; Phone: -; Website: -; Shipping Street: -; Last Modified Date: -;
    Revenue target: -; Revenue growth %: -; Previous year revenue: -; Number of orders: -; Tax amount: -;
    Delivery date: -; Due date of payment: -; Credit limit: -; Customer type: -; Number of customers: -;
    InvoiceNo: orders.id; StockCode: products.id; SalesOrderID: orders.id; OrderQty: orderLines.quantity;
    SubTotal: orders.amount; Customer Segment: accounts.industry; Deal - Organization: opportunities.account;
    Opportunity Owner: opportunities.owner; CSM: accounts.owner; Solved at: tickets.closed; Is Won: opportunities.status;
    StandardCost: -; TaxAmt: -; Freight: -; payment_value: -; order_delivered_customer_date: -; Owner Role: -;
    Total Orders: -; Average Order Value: -; Last Order Date: -; Customer lifetime value: -; Term (months): -;
    Supplier name: -; updated_at: -; Company Domain Name: -`,
  German: `
    Kundennummer: accounts.id; KundenNr.: accounts.id; Kd.-Nr.: accounts.id; KUNNR: accounts.id;
    Debitorennummer: accounts.id; Kundenname: accounts.name; Firma: accounts.name; NAME1: accounts.name;
    Firmenname: accounts.name; Unternehmen: accounts.name; Muttergesellschaft: accounts.parent;
    Übergeordnete Firma: accounts.parent; Kundenbetreuer: accounts.owner; Verkäufer: accounts.owner;
    Verkaeufer: accounts.owner; Branche: accounts.industry; Land: accounts.region; Vertriebsgebiet: accounts.region;
    Kunde seit: accounts.customerSince; Jahresumsatz: accounts.revenue; Potenzial: accounts.potential;
    Umsatzpotential: accounts.potential; Mitarbeiterzahl: accounts.employees; Anzahl Mitarbeiter: accounts.employees;
    Kundenstatus: accounts.status; Stellvertreter: accounts.backup;
    Ansprechpartner: contacts.name; Vorname: contacts.firstName; Nachname: contacts.lastName;
    Abteilung: contacts.department; Position: contacts.title; E-Mail-Adresse: contacts.email;
    Letzter Kontakt: contacts.lastContact; Verkaufschance: opportunities.name; Verkaufsphase: opportunities.stage;
    Wahrscheinlichkeit (%): opportunities.probability; Geschätzter Umsatz: opportunities.amount;
    Geschaetzter Umsatz: opportunities.amount; Auftragsvolumen: opportunities.amount;
    Erwartetes Abschlussdatum: opportunities.expectedClose; Abschlussdatum: opportunities.closed;
    Erstellt am: opportunities.created; Nächster Schritt: opportunities.nextStep; Angebotswert: opportunities.amount;
    Auftragsnummer: orders.id; Auftrags-Nr.: orders.id; Belegnummer: orders.id; Rechnungsnummer: orders.id; VerkaufsID: orders.id;
    Belegdatum: orders.date; Rechnungsdatum: orders.date; Auftragsdatum: orders.date; Nettobetrag: orders.amount;
    Netto-Betrag (EUR): orders.amount; Rechnungsbetrag: orders.amount; Umsatz: revenue.amount; Währung: orders.currency; Waehrung: orders.currency;
    Auftraggeber: orders.account; Regulierer: orders.account; Artikelnummer: orderLines.product;
    Art.-Nr.: orderLines.product; Artikelbezeichnung: products.name; Menge: orderLines.quantity;
    Einzelpreis: orderLines.price; Preis (€): products.price; Rabatt %: orderLines.discount; Positionswert: orderLines.amount;
    Geschäftsjahr: revenue.period; Deckungsbeitrag: revenue.margin; Ticketnummer: tickets.id; Priorität: tickets.priority;
    Gemeldet am: tickets.opened; Gelöst am: tickets.closed; Zufriedenheit: surveys.satisfaction;
    Weiterempfehlung: surveys.recommend; Vertragsbeginn: subscriptions.start; Vertragsende: subscriptions.end;
    Kündigungsdatum: churn.date; Kündigungsgrund: churn.reason; Warengruppe: products.line; Listenpreis: products.price;
    Personalnummer: people.id; Vorgesetzter: people.manager; Monatsumsatz: revenue.amount; Lizenzen: subscriptions.seats;
    Kundentyp: -; Telefon: -; Einkaufspreis: -; Umsatzziel: -; Umsatz Vorjahr: -; Liefertermin: -; Lieferdatum: -; PLZ: -; Straße: -;
    Umsatzwachstum: -; Anzahl Aufträge: -; Kreditlimit: -; Zahlungsbedingungen: -; Umsatzsteuer: -; Kampagne: -; Geändert am: -; Kundengruppe: -; MwSt.: -; Kostenstelle: -; Fälligkeitsdatum: -; Nettoumsatz EUR: revenue.amount`,
  French: `
    ClientID: accounts.id; N° client: accounts.id; Code client: accounts.id; Numéro de client: accounts.id;
    Nom du client: accounts.name; Nom client: accounts.name; Raison sociale: accounts.name; Société: accounts.name;
    Intitulé du tiers: accounts.name; Maison mère: accounts.parent; Société mère: accounts.parent;
    Commercial: accounts.owner; Représentant: accounts.owner; Chargé d'affaires: accounts.owner;
    Secteur d'activité: accounts.industry; Pays: accounts.region; Client depuis: accounts.customerSince;
    Chiffre d'affaires annuel: accounts.revenue; Potentiel CA: accounts.potential; Nombre d'employés: accounts.employees;
    Effectif: accounts.employees; Statut client: accounts.status; Prénom: contacts.firstName; Nom de famille: contacts.lastName;
    Fonction: contacts.title; Service: contacts.department; Adresse e-mail: contacts.email; Courriel: contacts.email; Dernier contact: contacts.lastContact;
    Nom de l'affaire: opportunities.name; Nom de l'opportunité: opportunities.name; Étape: opportunities.stage;
    Étape de vente: opportunities.stage; Montant estimé: opportunities.amount; Revenu espéré: opportunities.amount;
    Probabilité: opportunities.probability; Date de clôture: opportunities.closed; Date de clôture prévue: opportunities.expectedClose;
    Date de création: opportunities.created; Prochaine étape: opportunities.nextStep; N° de commande: orders.id;
    CommandeID: orders.id; DateCommande: orders.date; Date de facture: orders.date; N° pièce: orders.id; Numéro de facture: orders.id;
    Montant HT: orders.amount; Total HT: orders.amount; Montant total: orders.amount; Devise: orders.currency; ProduitID: orderLines.product;
    Référence article: products.id; Désignation: orderLines.product; Quantité: orderLines.quantity; Qté: orderLines.quantity;
    PrixUnitaire: orderLines.price; P.U. HT: orderLines.price; Remise (%): orderLines.discount; NomProduit: products.name;
    Catégorie: products.line; Mois: revenue.period; CA: revenue.amount; Chiffre d'affaires: revenue.amount; Marge brute: revenue.margin;
    N° ticket: tickets.id; Ouvert le: tickets.opened; Date de résolution: tickets.closed; Priorité: tickets.priority;
    Note de satisfaction: surveys.satisfaction; Recommandation: surveys.recommend; Date d'échéance du contrat: subscriptions.end;
    Début de contrat: subscriptions.start; Motif de résiliation: churn.reason; Date de résiliation: churn.date; Matricule: people.id;
    Type de client: -; Téléphone: -; Code postal: -; Objectif de CA: -; Prix de revient: -; Nombre de commandes: -; Date de livraison: -; Taux de TVA: -;
    Montant TVA: -; CA année précédente: -; Encours: -`,
  Spanish: `
    ID Cliente: accounts.id; Código de cliente: accounts.id; Nº cliente: accounts.id; Número de cliente: accounts.id; Nombre del cliente: accounts.name; Razón social: accounts.name;
    Empresa: accounts.name; Nombre de la cuenta: accounts.name; Casa matriz: accounts.parent; Empresa matriz: accounts.parent;
    Vendedor: accounts.owner; Ejecutivo de cuenta: accounts.owner; Propietario de la cuenta: accounts.owner; Sector: accounts.industry; País: accounts.region;
    Cliente desde: accounts.customerSince; Fecha de alta: accounts.customerSince; Facturación anual: accounts.revenue; Potencial: accounts.potential;
    Número de empleados: accounts.employees; Estado del cliente: accounts.status; Apellidos: contacts.lastName; Cargo: contacts.title;
    Departamento: contacts.department; Correo electrónico: contacts.email; Última visita: contacts.lastContact; Persona de contacto: contacts.name;
    Nombre de la oportunidad: opportunities.name; Nombre del negocio: opportunities.name; Etapa: opportunities.stage; Etapa de venta: opportunities.stage;
    Importe estimado: opportunities.amount; Ingresos esperados: opportunities.amount; Probabilidad (%): opportunities.probability;
    Fecha de cierre: opportunities.closed; Fecha de cierre prevista: opportunities.expectedClose; Fecha de creación: opportunities.created; Siguiente paso: opportunities.nextStep;
    Nº pedido: orders.id; Número de factura: orders.id; Fecha del pedido: orders.date; Fecha de factura: orders.date; Fecha pedido: orders.date; Importe neto: orders.amount;
    Importe total: orders.amount; Moneda: orders.currency; Código artículo: products.id; Cantidad: orderLines.quantity; Precio unitario: orderLines.price;
    Descuento: orderLines.discount; Producto: orderLines.product; Familia: products.line; Mes: revenue.period; Ventas: revenue.amount; Margen: revenue.margin;
    Nº de caso: tickets.id; Fecha de apertura: tickets.opened; Prioridad: tickets.priority; Satisfacción: surveys.satisfaction; Cuota mensual: subscriptions.mrr; Fecha de vencimiento: subscriptions.end;
    Motivo de baja: churn.reason; Fecha de baja: churn.date; Jefe: people.manager; Nombre del vendedor: people.name;
    Tipo de cliente: -; Teléfono: -; Código postal: -; Precio de coste: -; Objetivo de ventas: -; Número de pedidos: -; Fecha de entrega: -; IVA: -; Ventas año anterior: -; Límite de crédito: -; codigo_empleado_rep_ventas: accounts.owner; Comercial asignado: orders.owner; numero_linea: -; nombre_contacto: contacts.name; Precio sin IVA: products.price`,
  Portuguese: `
    cliente_id: accounts.id; Código do cliente: accounts.id; cliente_nome: accounts.name; Nome do cliente: accounts.name; Razão social: accounts.name;
    Nome fantasia: accounts.name; Empresa: accounts.name; Empresa matriz: accounts.parent; vendedor: accounts.owner; Gerente de conta: accounts.owner; Responsável: accounts.owner;
    Setor: accounts.industry; regiao: accounts.region; UF: accounts.region; data_cadastro: accounts.customerSince; Cliente desde: accounts.customerSince;
    Faturamento anual: accounts.revenue; Potencial de compra: accounts.potential; Número de funcionários: accounts.employees; status_ativo: accounts.status;
    Sobrenome: contacts.lastName; Cargo: contacts.title; Departamento: contacts.department; E-mail: contacts.email; Último contato: contacts.lastContact; Nome do contato: contacts.name;
    Nome da oportunidade: opportunities.name; Nome do negócio: opportunities.name; Etapa do funil: opportunities.stage; Fase: opportunities.stage; Valor estimado: opportunities.amount;
    Receita esperada: opportunities.amount; Probabilidade: opportunities.probability; Data de fechamento: opportunities.closed; Data de fecho: opportunities.closed;
    Previsão de fechamento: opportunities.expectedClose; Data de criação: opportunities.created; Próximo passo: opportunities.nextStep;
    pedido_id: orders.id; Nº do pedido: orders.id; Nota fiscal: orders.id; data_pedido: orders.date; Data da fatura: orders.date; Data de emissão: orders.date; valor_total: orders.amount;
    Valor líquido: orders.amount; Moeda: orders.currency; produto_id: orderLines.product; quantidade: orderLines.quantity; Qtd.: orderLines.quantity;
    preco_unitario: orderLines.price; Desconto (%): orderLines.discount; produto_nome: products.name; categoria: products.line; ano_mes: revenue.period; Faturamento: revenue.amount;
    Margem bruta: revenue.margin; Nº do chamado: tickets.id; Data de abertura: tickets.opened; Prioridade: tickets.priority; Satisfação: surveys.satisfaction; Recomendação: surveys.recommend;
    Mensalidade: subscriptions.mrr; Início do contrato: subscriptions.start; Motivo do cancelamento: churn.reason; Data de cancelamento: churn.date; Supervisor: people.manager; Matrícula: people.id;
    custo_unitario: -; meta_vendas: -; canal_venda: -; Telefone: -; CEP: -; Data de entrega: -; Número de pedidos: -; Limite de crédito: -; Valor do frete: -; estado_entrega: -; Tipo de cliente: -`,
  Italian: `
    Codice cliente: accounts.id; ID cliente: accounts.id; N. cliente: accounts.id; Nome cliente: accounts.name; Ragione sociale: accounts.name; Azienda: accounts.name; Cliente: accounts.name;
    Capogruppo: accounts.parent; Casa madre: accounts.parent; Agente: accounts.owner; Venditore: accounts.owner; Responsabile commerciale: accounts.owner; Settore: accounts.industry;
    Provincia: accounts.region; Nazione: accounts.region; Cliente dal: accounts.customerSince; Fatturato annuo: accounts.revenue; Potenziale: accounts.potential;
    Numero dipendenti: accounts.employees; Stato cliente: accounts.status; Cognome: contacts.lastName; Nome: contacts.firstName; Ruolo: contacts.role; Qualifica: contacts.title; Reparto: contacts.department;
    Indirizzo e-mail: contacts.email; Ultimo contatto: contacts.lastContact; Referente: contacts.name; Nome opportunità: opportunities.name; Trattativa: opportunities.name;
    Fase: opportunities.stage; Valore stimato: opportunities.amount; Ricavi previsti: opportunities.amount; Probabilità %: opportunities.probability; Data chiusura: opportunities.closed;
    Data chiusura prevista: opportunities.expectedClose; Data creazione: opportunities.created; Prossimo passo: opportunities.nextStep; Numero ordine: orders.id; N. fattura: orders.id; Numero documento: orders.id;
    Data ordine: orders.date; Data fattura: orders.date; Data documento: orders.date; Imponibile: orders.amount; Totale imponibile: orders.amount; Importo netto: orders.amount; Valuta: orders.currency;
    Codice articolo: products.id; Descrizione articolo: products.name; Quantità: orderLines.quantity; Q.tà: orderLines.quantity; Prezzo unitario: orderLines.price; Sconto %: orderLines.discount; Categoria merceologica: products.line;
    Mese: revenue.period; Fatturato: revenue.amount; Margine lordo: revenue.margin; Data apertura: tickets.opened; Data risoluzione: tickets.closed; Priorità: tickets.priority; Soddisfazione: surveys.satisfaction;
    Canone mensile: subscriptions.mrr; Data scadenza: subscriptions.end; Decorrenza: subscriptions.start; Motivo disdetta: churn.reason; Data disdetta: churn.date; Matricola: people.id;
    Tipo cliente: -; Telefono: -; CAP: -; Costo unitario: -; Obiettivo fatturato: -; Numero ordini: -; Data consegna: -; Fatturato anno precedente: -; Fido: -; Aliquota IVA: -`,
  Dutch: `
    Klantnummer: accounts.id; Klantcode: accounts.id; Debiteurnummer: accounts.id; Klantnaam: accounts.name; Naam klant: accounts.name; Bedrijfsnaam: accounts.name; Relatie: accounts.name; Bedrijf: accounts.name;
    Moedermaatschappij: accounts.parent; Moederbedrijf: accounts.parent; Accountmanager: accounts.owner; Verkoper: accounts.owner; Relatiebeheerder: accounts.owner; Branche: accounts.industry; Regio: accounts.region; Land: accounts.region;
    Klant sinds: accounts.customerSince; Jaaromzet: accounts.revenue; Omzetpotentieel: accounts.potential; Aantal medewerkers: accounts.employees; Klantstatus: accounts.status;
    Voornaam: contacts.firstName; Achternaam: contacts.lastName; Functie: contacts.title; Afdeling: contacts.department; E-mailadres: contacts.email; Laatste contact: contacts.lastContact; Contactpersoon: contacts.name;
    Verkoopkans: opportunities.name; Verkoopfase: opportunities.stage; Fase: opportunities.stage; Kans (%): opportunities.probability; Verwachte omzet: opportunities.amount; Geschatte omzet: opportunities.amount;
    Verwachte sluitingsdatum: opportunities.expectedClose; Sluitingsdatum: opportunities.closed; Aangemaakt op: opportunities.created; Volgende stap: opportunities.nextStep;
    Ordernummer: orders.id; Factuurnummer: orders.id; Orderdatum: orders.date; Factuurdatum: orders.date; Besteldatum: orders.date; Bedrag excl. btw: orders.amount; Totaalbedrag: orders.amount; Nettobedrag: orders.amount; Valuta: orders.currency;
    Artikelnummer: products.id; Artikelomschrijving: products.name; Aantal: orderLines.quantity; Stuksprijs: orderLines.price; Korting %: orderLines.discount; Productgroep: products.line; Maand: revenue.period; Omzet: revenue.amount;
    Brutomarge: revenue.margin; Ticketnummer: tickets.id; Gemeld op: tickets.opened; Opgelost op: tickets.closed; Prioriteit: tickets.priority; Tevredenheid: surveys.satisfaction; Aanbeveling: surveys.recommend;
    Startdatum: subscriptions.start; Einddatum: subscriptions.end; Opzegdatum: churn.date; Opzegreden: churn.reason; Personeelsnummer: people.id; Leidinggevende: people.manager;
    Klanttype: -; Telefoon: -; Postcode: -; Kostprijs: -; Omzetdoel: -; Aantal orders: -; Leverdatum: -; Omzet vorig jaar: -; Kredietlimiet: -; Btw-bedrag: -; Verkoopprijs excl. btw: products.price; Klantgroep: -`,
};
