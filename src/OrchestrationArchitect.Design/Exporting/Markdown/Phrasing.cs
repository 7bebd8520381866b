using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>Words for the parts of a design.</summary>
internal static class Phrasing
{
    public static string Time(TimeSpan? time) => time is { } value ? Words.Time(value) : "unbounded";

    public static string Bold(string words) => $"**{Document.Escape(words)}**";

    public static string Code(string words) => words.Contains('`', StringComparison.Ordinal) ? Document.Escape(words) : $"`{words}`";

    /// <summary>The name of a step, by its id.</summary>
    public static string NameOf(this OrchestrationDesign design, string step) =>
        design.Steps.FirstOrDefault(candidate => candidate.Id == step)?.Name ?? Words.Name(step);

    public static string Retry(RetryPolicy? retry) => retry switch
    {
        null => "no retry",
        { MaxAttempts: 1 } => "one attempt",
        _ => $"{retry.MaxAttempts} attempts, {Words.Time(retry.FirstInterval)} × {Words.Number(retry.Backoff)}"
            + (retry.MaxInterval is { } cap ? $" up to {Words.Time(cap)}" : "")
            + (retry.Jitter ? ", full jitter" : ""),
    };

    public static string Effect(Effect effect) => effect switch
    {
        Model.Effect.Read => "read-only",
        Model.Effect.Compensatable => "compensatable",
        Model.Effect.Idempotent => "idempotent",
        Model.Effect.Irreversible => "irreversible",
        Model.Effect.Human => "human",
        _ => "wait",
    };

    /// <summary>Error names; a time-out in plain words.</summary>
    public static string Errors(IEnumerable<string> errors) =>
        string.Join(", ", errors.Select(error => error == "States.Timeout" ? "deadline passed" : Code(error)));

    public static string Outcome(OnFailure onFailure) => onFailure.Action switch
    {
        FailureAction.Compensate => "abort and compensate",
        FailureAction.DeadLetter => "run DLQ",
        FailureAction.Continue => "left out, the run goes on",
        _ => "fail the run",
    };

    /// <summary>A sentence: upper case first, a full stop last.</summary>
    public static string Sentence(string words)
    {
        var text = Words.Upper(words.Trim());
        return text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";
    }
}
