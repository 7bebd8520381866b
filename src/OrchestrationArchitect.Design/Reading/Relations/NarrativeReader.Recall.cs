
namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Steps that a later clause says run side by side.</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>Sets the steps beside each other that the text has just told one after the other.</summary>
    private void SetBeside(int at, JointRecall recall)
    {
        if (_segments.Count == 0 || _segments[^1] is not { IsPlain: true } last || last.Sentence < at - 1)
        {
            return;
        }

        var wanted = recall.Count > 0 ? recall.Count : _segments.Where(s => s.Sentence == last.Sentence).Sum(s => s.Steps.Length);
        var steps = Enumerable.Reverse(_segments).TakeWhile(s => s.IsPlain && s.Item == last.Item).SelectMany(s => s.Steps.Reverse()).Take(wanted).Reverse().ToList();
        if (steps.Count == wanted && wanted > 1)
        {
            SetBeside(steps);
        }
    }
}
