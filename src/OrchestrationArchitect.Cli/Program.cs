using OrchestrationArchitect.Cli;

return await CommandLine.RunAsync(args);
