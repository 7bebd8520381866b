using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>What the words alone show: it holds even where they were misread as facts.</summary>
internal static class CueObservations
{
    private static readonly ImmutableArray<Row> Rows =
        [.. DataTable.Embedded("pattern-observations.data.tsv", columns: 5).Select(row => new Row(row[0], row[1], row[2], row[3], row[4]))];

    public static IEnumerable<Observation> In(Signals signals)
    {
        foreach (var row in Rows)
        {
            if (signals.Has(row.Cue) && Places(signals, row).Count > 0)
                yield return row.Observation;
        }
    }

    private static IReadOnlyList<CueHit> Places(Signals signals, Row row) => row.How switch
    {
        "times" => AtLeast(row.Number, signals.Places(row.Cue)),
        "crowd" => Crowded(row.Number, signals.Places(row.Cue)),
        "both" => signals.Has(row.Cue) && signals.Has(row.Other) ? signals.Places(row.Cue) : [],
        "near" => signals.PlacesNear(row.Cue, row.Other),
        "near-twice" => AtLeast(2, signals.PlacesNear(row.Cue, row.Other)),
        "together" => signals.PlacesTogether(row.Cue, row.Other),
        _ => throw new InvalidDataException($"'{row.How}' is no way to see a cue."),
    };

    private static IReadOnlyList<CueHit> AtLeast(int number, IReadOnlyList<CueHit> places) => places.Count >= number ? places : [];

    private static IReadOnlyList<CueHit> Crowded(int number, IReadOnlyList<CueHit> places) =>
        [.. places.GroupBy(place => (place.Field, place.Sentence)).Where(group => group.Count() >= number).SelectMany(group => group)];

    private sealed record Row(string Id, string How, string Cue, string Other, string Name)
    {
        public Observation Observation { get; } = new(Id, Name);

        public int Number { get; } = How is "times" or "crowd" ? int.Parse(Other, CultureInfo.InvariantCulture) : 0;
    }
}
