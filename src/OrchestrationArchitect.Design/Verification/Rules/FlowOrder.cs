using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Rules;

/// <summary>The order in which a run that meets no failure calls its steps.</summary>
internal static class FlowOrder
{
    /// <summary>The steps the flow calls outside handlers, in its order, with their places.</summary>
    public static ImmutableArray<(Step Step, string Path)> Of(DesignView design) =>
    [
        .. design.Of<StepNode>()
            .Where(place => place.Path.StartsWith("/flow", StringComparison.Ordinal)
                && !place.Path.Contains("/onFailure/", StringComparison.Ordinal) && design.Find(place.Node.Step) is not null)
            .Select(place => (design.Find(place.Node.Step)!, place.Path)),
    ];

    /// <summary>Whether a run comes to one place and later to another: their ways part in a sequence, the first one earlier.</summary>
    public static bool IsBefore(string first, string second)
    {
        var a = first.Split('/');
        var b = second.Split('/');
        for (var index = 1; index < Math.Min(a.Length, b.Length); index++)
        {
            if (a[index] != b[index])
            {
                return a[index - 1] is "items" && int.Parse(a[index]) < int.Parse(b[index]);
            }
        }

        return false;
    }
}
