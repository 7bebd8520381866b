using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>The caller gets an address at once and the result later.</summary>
internal sealed class AsyncRequestReplyRule : IPatternRule
{
    public Pattern Pattern => Pattern.AsyncRequestReply;

    public string Missing => "no caller asks later for the result of long work";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var http = signals.Facts.Triggers.Select((trigger, at) => (trigger, at)).Where(pair => pair.trigger.Kind == TriggerKind.Http).Select(pair => $"/triggers/{pair.at}").ToList();
        yield return signals.Cue("accepted", 0.3, "an immediate acknowledgement");
        yield return signals.Cue("status", 0.3, "a status address or a callback");
        yield return signals.Both("accepted", "status", 0.5, "acknowledged at once, fetched later");
        yield return Signals.When(http.Count > 0 && signals.Has("longrun"), 0.35, "long work behind a request", http);
        yield return Signals.When(http.Count == 0 && signals.Facts.Triggers.Length > 0, -0.5, "no caller waits at a request");
        yield return Signals.When(!signals.Has("accepted") && !signals.Has("status"), -0.6, "the caller is told nothing about a later result");
    }
}
