public import Plotting
public import Quantities

/// A figure that is a table.
public struct FigureTable: Sendable, Equatable {
  /// The columns from left to right, at least one.
  public let columns: [FigureTableColumn]
  /// The rows from top to bottom; each has one cell for each column.
  public let rows: [FigureTableRow]
  /// The colours by which rows are told apart, in the order of their key; empty where they are not.
  public let groups: [FigureTableGroup]

  /// Makes a table.
  public init(
    columns: [FigureTableColumn], rows: [FigureTableRow], groups: [FigureTableGroup]
  ) {
    self.columns = columns
    self.rows = rows
    self.groups = groups
  }

  /// The content of a cell, or of the one above that it continues; nil outside the table.
  public func content(row: Int, column: Int) -> FigureTableContent? {
    guard rows.indices.contains(row), columns.indices.contains(column) else { return nil }
    return rows[...row].last { $0.cells[column].content != nil }?.cells[column].content
  }

  /// The rows that belong together: those that the first cell of the first spanning column covers;
  /// each row by itself where no column spans.
  public var blocks: [Range<Int>] {
    let spanning = columns.firstIndex(where: \.spans)
    var starts = rows.indices.filter { row in
      spanning.map { rows[row].cells[$0].content != nil } ?? true
    }
    starts.append(rows.endIndex)
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }

  /// The columns that say what a row is about.
  public var headColumns: [Int] { columns.indices.filter { columns[$0].isHead } }

  /// The words of a row's heads from left to right; those that are no words are left out.
  public func heads(ofRow row: Int) -> [Localized<String>] {
    headColumns.compactMap { column in
      guard case .words(let words)? = content(row: row, column: column) else { return nil }
      return words
    }
  }
}

/// A column of a table.
public struct FigureTableColumn: Sendable, Equatable {
  /// What its cells hold.
  public enum Content: Sendable, Equatable {
    /// Words.
    case words
    /// Numbers in one unit, or words in their place.
    ///
    /// Readers of a language see the data times ten to a power, in a unit of its own: 500 USD bn
    /// are 5000亿美元.
    case numbers(unit: Localized<String>, powerOfTen: Localized<Int>)
  }

  /// The id, unique in the table.
  public let id: String
  /// The head.
  public let title: Localized<String>
  /// What its cells hold.
  public let content: Content
  /// Whether its cells are heads of their rows.
  public let isHead: Bool
  /// Whether a cell may continue the one above.
  public let spans: Bool
  /// The number at the end of a full bar; nil where the column has no bars.
  public let barLimit: Double?

  /// Makes a column.
  public init(
    id: String, title: Localized<String>, content: Content, isHead: Bool, spans: Bool,
    barLimit: Double?
  ) {
    self.id = id
    self.title = title
    self.content = content
    self.isHead = isHead
    self.spans = spans
    self.barLimit = barLimit
  }

  /// Whether it holds numbers.
  public var isNumeric: Bool { content != .words }
}

/// A row of a table.
public struct FigureTableRow: Sendable, Equatable {
  /// The id, unique in the table.
  public let id: String
  /// One cell for each column.
  public let cells: [FigureTableCell]
  /// Where the row comes from.
  public let origin: DataOrigin
  /// Its group, as an index into ``FigureTable/groups``.
  public let group: Int?

  /// Makes a row.
  public init(id: String, cells: [FigureTableCell], origin: DataOrigin, group: Int?) {
    self.id = id
    self.cells = cells
    self.origin = origin
    self.group = group
  }
}

/// A cell of a table.
public struct FigureTableCell: Sendable, Equatable {
  /// What it holds; nil where it continues the cell above.
  public let content: FigureTableContent?
  /// How many rows it covers, from 1; 0 where it continues the cell above.
  public let rowSpan: Int
  /// Where it comes from, if from elsewhere than its row.
  public let origin: DataOrigin?

  /// Makes a cell.
  public init(content: FigureTableContent?, rowSpan: Int, origin: DataOrigin?) {
    self.content = content
    self.rowSpan = rowSpan
    self.origin = origin
  }
}

/// What a cell of a table holds.
public enum FigureTableContent: Sendable, Equatable {
  /// One line of words.
  case words(Localized<String>)
  /// Several, each an item of a list.
  case list(Localized<[String]>)
  /// A number in the unit of the data, and perhaps a word that follows it.
  case quantity(Quantity, remark: Localized<String>?)
  /// What the versions of one thing have: "40/80"; from the smallest up, at least two.
  case versions([DecimalNumber])
  /// A dash: the source states nothing.
  case unstated
}

/// A group of rows of one colour.
public struct FigureTableGroup: Sendable, Equatable {
  /// What its rows have in common.
  public let title: Localized<String>
  /// Its colour.
  public let color: ChartColor

  /// Makes a group.
  public init(title: Localized<String>, color: ChartColor) {
    self.title = title
    self.color = color
  }
}

/// Where data come from: their standing, source, and a remark.
public struct DataOrigin: Sendable, Equatable {
  /// Status, outlook and source.
  public let provenance: Provenance
  /// The source as an index into ``Report/sources``; nil where none is named.
  public let source: Int?
  /// A remark; nil where there is none.
  public let note: Localized<String>?

  /// Makes an origin.
  public init(provenance: Provenance, source: Int?, note: Localized<String>?) {
    self.provenance = provenance
    self.source = source
    self.note = note
  }
}
