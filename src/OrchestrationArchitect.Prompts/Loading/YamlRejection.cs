namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Why a text is no readable YAML tree.</summary>
internal sealed record YamlRejection(string Code, string Message, int Line, int Column);
