using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>A condition outside is polled until it holds.</summary>
internal sealed class MonitorRule : IPatternRule
{
    public Pattern Pattern => Pattern.Monitor;

    public string Missing => "nothing is polled until a condition holds";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var self = signals.Back.Where(link => link.From == link.To).ToList();
        yield return signals.Cue("poll", 0.45, "polling");
        yield return signals.Cue("repeat", 0.25, "something repeated until it holds");
        yield return signals.Together("look", "interval", 0.45, "something outside is looked at again and again");
        yield return signals.Together("look", "daily", 0.25, "something outside is looked at every day");
        yield return signals.Together("daily", "until", 0.35, "looked at until it holds");
        yield return signals.Together("interval", "until", 0.2, "looked at until it holds");
        yield return signals.Near("interval", "threshold", 0.2, "a threshold that is watched");
        yield return signals.Cue("watch", 0.3, "a watch is kept");
        yield return signals.Near("poll", "until", 0.25, "an end condition of the polling");
        yield return Signals.When(self.Count > 0, 0.5, "a step that repeats itself", signals.At(self));
        yield return signals.InsideSaga;
        yield return signals.Both("accepted", "status", -0.5, "the caller polls, not the process");
        yield return signals.Cue("status", -0.1, "a status address for the caller");
    }
}
