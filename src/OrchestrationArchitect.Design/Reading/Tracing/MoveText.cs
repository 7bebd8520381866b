using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Tracing;

/// <summary>Writes segments and their moves for people.</summary>
internal static class MoveText
{
    public static string Of(Segment segment)
    {
        var arrangement = segment.Arrangement switch { Arrangement.SideBySide => " side by side", Arrangement.OneOfThem => " one of them", _ => "" };
        return $"steps {string.Join(' ', segment.Steps)}{arrangement}{(segment.Item is null ? "" : $" each {segment.Item}")}: {Of(segment.Move)}";
    }

    private static string Of(Move move) => move switch
    {
        Follow { All: true } follow => "follow all branches" + From(follow.After),
        Follow follow => "follow" + From(follow.After),
        Strand { Of: >= 0 } strand => $"beside {strand.Of}" + In(strand.Branch),
        Strand strand => "beside what is before" + In(strand.Branch),
        GoOn on => "go on" + In(on.Branch),
        Case branch => $"if [{branch.Condition}]" + From(branch.From) + (branch.Side == Side.Own ? "" : $", side {branch.Side}") + (branch.Says == Says.Holds ? "" : $", says {branch.Says}") + Ends(branch),
        OtherSide branch => $"otherwise [{branch.Condition}]" + Ends(branch),
        Failure branch => $"on failure [{branch.Condition}]" + From(branch.From) + Ends(branch),
        _ => move.ToString(),
    };

    private static string In(Branch? branch) => branch is null ? "" : $" in [{branch.Condition}]" + Ends(branch);

    private static string From(Anchor anchor) => anchor.IsNamed ? $" from {string.Join(' ', anchor.Steps)}" : "";

    private static string Ends(Branch branch) => branch.Ends ? ", ends" : "";
}
