import Fixtures
import Testing

/// What a drawing refuses is placed at the row it concerns.
@Suite struct ChartRefusalTests {
  @Test func placesADuplicateColumnAtTheLaterRow() throws {
    let found = try findings { fixture in
      try fixture.replace("y2023,boxes,2023", with: "y2023,boxes,2022", in: data)
    }
    #expect(
      found == [
        "\(data):3:1 chart-form: column '2022' stands twice in one panel — give each column its own"
      ])
  }

  private let data = "figures/01-throughput/data.csv"
}
