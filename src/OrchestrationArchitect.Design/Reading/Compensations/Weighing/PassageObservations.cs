namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>What is observed of where a mention and the steps stand in the course of a run.</summary>
/// <param name="passages">Where actions stand.</param>
/// <param name="action">The action that the mention tells; -1 if it tells none.</param>
/// <param name="mention">The mention.</param>
internal sealed class PassageObservations(Passages passages, int action, UndoingMention mention)
{
    private IReadOnlyDictionary<int, int>? _before;

    /// <summary>What is observed of the mention.</summary>
    public IEnumerable<string> OfMention()
    {
        var (stands, goes, entered) = (passages.Stands(action), passages.GoesOn(action) ? "goes-on" : "ends", passages.Entered(action));
        return [$"stands-{stands}", $"stands-{stands} under-{mention.Under}", goes, $"{goes} under-{mention.Under}", $"entered-{entered}", $"entered-{entered} {goes}"];
    }

    /// <summary>What is observed of a step beside it.</summary>
    public IEnumerable<string> Of(int step, string close)
    {
        _before ??= passages.Before(action);
        var distance = _before.TryGetValue(step, out var edges) ? edges switch { 1 => "next", 2 => "two", <= 4 => "few", <= 8 => "many", _ => "far" } : _before.Count == 0 ? "unknown" : "never";
        var together = passages.Together(step, action);
        return [$"distance-{distance}", $"distance-{distance} {close}", $"distance-{distance} under-{mention.Under}", $"together-{together}", $"together-{together} {close}", passages.Sources(action).Contains(step) ? $"source {close}" : "no-source", $"step-stands-{passages.Stands(step)}"];
    }
}
