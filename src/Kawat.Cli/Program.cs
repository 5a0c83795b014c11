using Kawat.Cli;

return await KawatCommand.RunAsync(args, Terminal.OfProcess());
