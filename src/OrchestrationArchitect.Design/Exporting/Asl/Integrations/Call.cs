using System.Text.Json.Nodes;

namespace OrchestrationArchitect.Design.Exporting.Asl.Integrations;

/// <summary>What a Task calls.</summary>
/// <param name="Resource">The service integration.</param>
/// <param name="Parameters">Its arguments.</param>
/// <param name="ResultField">Where in the integration's result the callee's own answer is, such as <c>.Payload</c>.</param>
internal sealed record Call(string Resource, JsonObject Parameters, string ResultField = "");

/// <summary>Where a call is made from.</summary>
/// <param name="RunId">The expression that tells runs and items apart.</param>
/// <param name="Subject">What one logical call is named by: the step's id.</param>
/// <param name="Rounds">The round counters of the loops around it, innermost first.</param>
internal sealed record CallContext(string RunId, string Subject, IReadOnlyList<string> Rounds)
{
    public CallContext(Place place, string subject)
        : this(place.Scope.RunId, subject, place.Rounds)
    {
    }

    /// <summary>The result of the step that is being undone.</summary>
    public string? Undone { get; init; }

    public static CallContext Undoing(Scope scope, string subject, string undone) =>
        new(scope.RunId, subject, []) { Undone = undone };

    /// <summary>The same for every attempt of one call, and for no other call.</summary>
    public string Key => Format("{}/" + Literal(Subject), RunId, Rounds);

    /// <summary>A text with a place for each argument, and one behind it for each round.</summary>
    public static string Format(string text, string argument, IReadOnlyList<string> rounds) =>
        $"States.Format('{text}{string.Concat(rounds.Select(_ => "/{}"))}', {string.Join(", ", rounds.Prepend(argument))})";

    /// <summary>Text that stands for itself inside a format.</summary>
    private static string Literal(string text) => string.Concat(text.Where(character => !"'\\{}".Contains(character)));
}
