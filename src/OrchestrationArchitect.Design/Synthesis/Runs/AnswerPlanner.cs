using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>How a caller at a request learns the outcome of its run.</summary>
internal enum Answer
{
    /// <summary>Nobody waits at a request.</summary>
    None,

    /// <summary>The result itself, while the caller waits.</summary>
    Result,

    /// <summary>202 at once, with an address to ask for the result.</summary>
    Address,
}

/// <summary>Decides whether a caller is kept waiting.</summary>
internal static class AnswerPlanner
{
    /// <param name="brief">The request.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="process">The process: what waits, or must be undone, keeps no caller waiting.</param>
    public static Answer Plan(Brief brief, PatternChoice pattern, Process process)
    {
        var at = brief.Starts.Select(start => ((TriggerFact? Trigger, int Index))(start.Trigger, start.At)).FirstOrDefault(pair => pair.Trigger!.Kind == TriggerKind.Http);
        if (at.Trigger is null)
            return Answer.None;
        var held = Brief.Limit(brief.Cloud.HttpTimeout).Duration;
        var latency = brief.Least(ConstraintKind.Latency, null);
        var acknowledged = pattern.Primary == Pattern.AsyncRequestReply || pattern.ComposedOf.Contains(Pattern.AsyncRequestReply);
        var waits = process.Waits || acknowledged;
        var fits = latency?.Value.AsNumber <= held.TotalSeconds;
        var undoes = process.Failure.Undoes && brief.Cloud.ShortEngine is not null;
        if (fits && !waits && !undoes)
        {
            brief.Log.Decide(
                "The caller waits for the result",
                $"It wants the answer within {Words.Time(TimeSpan.FromSeconds(latency!.Value.AsNumber!.Value))}, and {brief.Cloud.Gateway} holds a request for {Words.Time(held)}; a failed run answers with a problem (5xx), a bad request with 4xx.",
                $"/triggers/{at.Index}", brief.PointerTo(latency));
            return Answer.Result;
        }

        brief.Log.Decide(
            "The caller gets 202 and a status address",
            process.Waits ? $"{process.ExactlyOnce} may take longer than the {Words.Time(held)} that {brief.Cloud.Gateway} holds a request; the status address tells how it stands, and a repeated request under the same key finds the same run."
            : undoes ? $"A run that may have to undo takes {brief.Cloud.Engine}, which answers no request itself; the status address tells the outcome, and a repeated request under the same key finds the same run."
            : acknowledged ? "The text answers at once and delivers later; a repeated request under the same key finds the same run."
            : "No latency of the whole run is stated; an open request would tie the caller to every retry, and a repeated one under the same key finds the same run.",
            $"/triggers/{at.Index}", latency is null ? null : brief.PointerTo(latency));
        return Answer.Address;
    }
}
