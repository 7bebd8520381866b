using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Triggers.Weighing;

/// <summary>How much every word about event sources says for each kind of trigger.</summary>
internal static class TriggerWeights
{
    /// <summary>The kinds, in the order of the columns.</summary>
    public static ImmutableArray<TriggerKind> Kinds { get; } = [.. Enum.GetValues<TriggerKind>()];

    private static readonly WeightTable Weights = WeightTable.Embedded("trigger-weights.data.tsv", Kinds.Length);

    /// <summary>Adds up what is observed of a text.</summary>
    public static OddsSum Sum() => Weights.Sum();

    /// <summary>What an observation adds to the logarithm of the odds of a kind; 0 for one that was too rare to be weighed.</summary>
    public static double Of(TriggerKind kind, string observation) => Weights.Of(Kinds.IndexOf(kind), observation);
}
