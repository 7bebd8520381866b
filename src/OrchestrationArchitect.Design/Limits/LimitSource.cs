namespace OrchestrationArchitect.Design.Limits;

/// <summary>The document that publishes a figure.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its address.</param>
public sealed record LimitSource(string Title, string Url)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Title}, {Url}";
}
